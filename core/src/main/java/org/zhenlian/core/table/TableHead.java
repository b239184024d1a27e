package org.zhenlian.core.table;

import java.util.List;
import java.util.OptionalInt;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.table.InputOutputTable.Entries;

/** What is said of a table as a whole; the accounts in order of id. */
record TableHead(String id, Entries entries, String unit, OptionalInt year, Basis basis, List<Account> accounts) {}
