/** Towns, enterprises, products and recipes of industrial chains: the model, its figures and its files. */
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
