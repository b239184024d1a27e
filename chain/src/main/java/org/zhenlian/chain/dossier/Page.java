package org.zhenlian.chain.dossier;

import java.util.List;
import java.util.Objects;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Selection;
import org.zhenlian.core.text.Names;

/** One map or list of a dossier as a table, with its title and stamp. Immutable. */
public final class Page {
    private final String id;
    private final Names title;
    private final Names note;
    private final Selection<?> rows;
    private final Stamp stamp;

    private Page(String id, Names title, Names note, Selection<?> rows, Stamp stamp) {
        this.id = id;
        this.title = title;
        this.note = note;
        this.rows = rows;
        this.stamp = Objects.requireNonNull(stamp, "stamp");
    }

    static <T> Page of(String id, Heading heading, Columns<T> columns, List<T> rows, Stamp stamp) {
        return new Page(id, heading.title(), heading.note(), Selection.of(columns, rows), stamp);
    }

    /**
     * What stands above a page.
     *
     * @param title the title
     * @param note what the rows are and in which order
     */
    record Heading(Names title, Names note) {
        static Heading of(String zh, String en, String noteZh, String noteEn) {
            return new Heading(Names.of(zh, en), Names.of(noteZh, noteEn));
        }
    }

    /** Returns the id, such as {@code gap-list}; its CSV file is named by it. */
    public String id() {
        return id;
    }

    /** Returns the title in Chinese and English. */
    public Names title() {
        return title;
    }

    /** Returns what the rows are and in which order, in Chinese and English. */
    public Names note() {
        return note;
    }

    /** Returns the rows, in the order that the note tells; what a row is depends on the page. */
    public Selection<?> rows() {
        return rows;
    }

    /** Returns how old the data are and on what they stand. */
    public Stamp stamp() {
        return stamp;
    }

    /**
     * Returns the rows as CSV, see {@link Columns#csv}, each with the stamp in the columns {@code data-date}, {@code reported}, {@code
     * derived} and {@code illustrative} (numbers of figures), so that a row copied elsewhere still says on what it stands.
     */
    public String toCsv() {
        return csv(rows);
    }

    private <T> String csv(Selection<T> table) {
        return table.columns()
                .with("data-date", "数据日期", r -> stamp.date())
                .with("reported", "报告数", r -> stamp.provenance().reported())
                .with("derived", "推算数", r -> stamp.provenance().derived())
                .with("illustrative", "示例数", r -> stamp.provenance().illustrative())
                .csv(table.list());
    }

    /** Returns the rows as JSON, without the stamp. */
    public String toJson() {
        return rows.toJson();
    }

    /** Returns title and number of rows, such as {@code gap-list 缺口清单 Gap list: 46 rows}. */
    @Override
    public String toString() {
        return id + " " + title + ": " + rows.size() + (rows.size() == 1 ? " row" : " rows");
    }
}
