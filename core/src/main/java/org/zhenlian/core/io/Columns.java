package org.zhenlian.core.io;

import java.util.ArrayList;
import java.util.List;
import org.zhenlian.core.measure.Basis;

/** Short ways to describe the columns of a table. */
final class Columns {
    private Columns() {}

    static List<Column> figure(List<Column> before, String value, List<Column> after) {
        List<Column> columns = new ArrayList<>(before);
        columns.add(number("value", value));
        columns.add(number("to", "upper end, if the value is the lower end of a range"));
        columns.add(unit("its unit; empty where a product is counted: the product's own"));
        columns.add(Column.word("qualifier", List.of("about", "at-least", "at-most"), "how exactly; empty: exact"));
        columns.add(date("as-of", "the day or period"));
        columns.add(basis("on what it stands; required with a value"));
        columns.add(reference());
        columns.add(note());
        columns.addAll(after);
        return columns;
    }

    static Column id(String name, String description) {
        return Column.of(name, Type.ID, description);
    }

    static Column text(String name, String description) {
        return Column.of(name, Type.TEXT, description);
    }

    static Column number(String name, String description) {
        return Column.of(name, Type.NUMBER, description);
    }

    static Column code(String name, String description) {
        return Column.of(name, Type.CODE, description);
    }

    static Column date(String name, String description) {
        return Column.of(name, Type.DATE, description);
    }

    static Column list(String name, String description) {
        return Column.of(name, Type.LIST, description);
    }

    static Column unit(String description) {
        return Column.of("unit", Type.UNIT, description);
    }

    static Column subject(String description) {
        return Column.of("subject", Type.SUBJECT, description);
    }

    static Column basis(String description) {
        return Column.word("basis", Words.of(Basis.Kind.class), description);
    }

    static Column reference() {
        return text("reference", "reported: the id of a source; derived: the arithmetic in words");
    }

    static Column source() {
        return id("source", "the id of the source").to("sources");
    }

    static Column note() {
        return text("note", "a remark");
    }
}
