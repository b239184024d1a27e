/**
 * Input-output tables (投入产出表): who sells how much to whom, sector by sector.
 *
 * <p>{@link org.zhenlian.core.table.InputOutputTable} is the noun: sectors, flows between them, output, final demand, imports and
 * accounts such as value added; it can be seen at total supply, without imports, or closed with households. {@link
 * org.zhenlian.core.table.TableFindings} says what is odd about one, {@link org.zhenlian.core.table.SupplyUse} makes one from supply and
 * use, {@link org.zhenlian.core.table.RegionalTable} one of a region of the nation's, {@link org.zhenlian.core.table.SectorSplit} and
 * {@link org.zhenlian.core.table.SectorMerge} lead down to enterprises and up again, {@link org.zhenlian.core.table.RollUp} adds up enterprises to towns, cities and sectors, and {@link
 * org.zhenlian.core.table.TableAtlas} turns a table into an atlas. Files are read by {@code org.zhenlian.core.io.TableReader} and {@code
 * SupplyUseReader}. Linkages, multipliers and prices are questions of the module {@code org.zhenlian.chain}.
 *
 * <pre>{@code
 * InputOutputTable table = InputOutputTable.flows("two-sectors").sector("glass").sector("sand")
 *         .cell("sand", "glass", 30).output("glass", 100).output("sand", 40).build();
 * table.coefficient("sand", "glass");                    // 0.3
 * TableFindings.of(table);                               // what is odd about it
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.table;

import org.jspecify.annotations.NullMarked;
