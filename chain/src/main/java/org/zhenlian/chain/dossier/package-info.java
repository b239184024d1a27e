/**
 * The chain leader's papers (一链一档): the maps and lists that planners publish, from the model.
 *
 * <p>A {@link org.zhenlian.chain.dossier.Dossier} has one {@link org.zhenlian.chain.dossier.Page} for each map and list, and two for
 * each member town. Every page is stamped with the date of the data and the shares of reported, derived and illustrative figures. It
 * writes itself as CSV files and as one page of HTML that works without network: it carries its own drawings, style and script, and
 * forbids itself every request by a content security policy. The chart libraries known to us weigh more than 1 MB, so that the
 * drawings are our own SVG.
 *
 * <pre>{@code
 * Dossier dossier = Chain.of(Atlases.sample(), "祁县玻璃器皿").dossier();
 * dossier.pages();                                       // each one a title, a note and rows
 * dossier.toHtml(Language.ZH);                           // or writeTo(folder)
 * }</pre>
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.chain.dossier;

import org.jspecify.annotations.NullMarked;
