/**
 * Towns, enterprises, products and recipes of industrial chains: the model, its figures and its files.
 *
 * <p>Begin with {@link org.zhenlian.core.Atlases}: it reads, writes and samples an {@link org.zhenlian.core.atlas.Atlas}, the immutable
 * whole that every question is asked of. From there:
 *
 * <ul>
 *   <li>What an atlas holds: {@link org.zhenlian.core.town towns}, {@link org.zhenlian.core.enterprise enterprises}, {@link
 *       org.zhenlian.core.product products and recipes}, {@link org.zhenlian.core.charter chain charters}, {@link
 *       org.zhenlian.core.region regions}, the {@link org.zhenlian.core.programme programme} of professional towns
 *   <li>What a figure is, and what is done where it is missing: {@link org.zhenlian.core.measure}
 *   <li>Questions about towns: {@link org.zhenlian.core.assessment} and {@link org.zhenlian.core.indicator}; about input-output tables:
 *       {@link org.zhenlian.core.table}. Questions about chains are the module {@code org.zhenlian.chain}
 *   <li>Files, field by field: {@link org.zhenlian.core.io}; what is wrong in them: {@link org.zhenlian.core.issue}
 *   <li>Every list of answers: {@link org.zhenlian.core.listing}
 * </ul>
 */
module org.zhenlian.core {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires static org.jspecify;

    exports org.zhenlian.core;
    exports org.zhenlian.core.assessment;
    exports org.zhenlian.core.atlas;
    exports org.zhenlian.core.charter;
    exports org.zhenlian.core.enterprise;
    exports org.zhenlian.core.indicator;
    exports org.zhenlian.core.io;
    exports org.zhenlian.core.issue;
    exports org.zhenlian.core.listing;
    exports org.zhenlian.core.measure;
    exports org.zhenlian.core.product;
    exports org.zhenlian.core.programme;
    exports org.zhenlian.core.region;
    exports org.zhenlian.core.table;
    exports org.zhenlian.core.text;
    exports org.zhenlian.core.town;
}
