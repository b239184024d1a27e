package org.zhenlian.core.io;

/** Takes the rows of an atlas one by one, from a file of either form. */
interface RowSink {
    /**
     * Takes a row. A row nested in another one comes after it; otherwise the order does not matter.
     *
     * @param row the row
     */
    void row(Row row);

    /**
     * Takes note that rows of a table could not be told apart, so that references to them are not reported as dangling.
     *
     * @param table the table
     */
    void unreadable(Table table);
}
