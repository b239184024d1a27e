package org.zhenlian.core.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.measure.Unit;

/** A row to be written, whatever the file's form. Refuses what a file could not give back. */
final class OutRow {
    private static final Unit ONE = Unit.of("1");
    private static final MathContext SHORT = new MathContext(6);

    private final Table table;
    private final Object[] cells;
    private final List<OutRow> children = new ArrayList<>();

    OutRow(Table table) {
        this.table = table;
        this.cells = new Object[table.columns().size()];
    }

    Table table() {
        return table;
    }

    /** Returns the cell of a column: a {@code String}, a {@code List<String>}, or null if it is empty. */
    Object cell(Column column) {
        return cells[table.position(column.name())];
    }

    List<OutRow> children() {
        return children;
    }

    /** Returns the children of one table. */
    List<OutRow> children(Table of) {
        return children.stream().filter(c -> c.table.equals(of)).toList();
    }

    void add(OutRow child) {
        children.add(child);
    }

    OutRow put(String column, String text) {
        if (!text.isEmpty()) {
            cells[table.position(column)] = checked(column, text);
        }
        return this;
    }

    /** Puts what is there; a thing whose text is empty could not be told from one that is not there. */
    OutRow put(String column, Optional<?> thing) {
        if (thing.isPresent() && thing.get().toString().isEmpty()) {
            throw refused(column, "is there but empty");
        }
        return put(column, thing.map(Object::toString).orElse(""));
    }

    OutRow word(String column, Optional<? extends Enum<?>> constant) {
        return put(column, constant.map(Words::of).orElse(""));
    }

    OutRow put(String column, OptionalDouble number) {
        if (number.isEmpty()) {
            return this;
        }
        String text =
                BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString();
        try {
            if (Quantity.number(text).doubleValue() == number.getAsDouble()) {
                return put(column, text);
            }
        } catch (IllegalArgumentException e) {
            throw refused(column, "is " + number.getAsDouble() + ", not between 1e-30 and 1e30");
        }
        throw refused(column, "is " + number.getAsDouble() + ", which has no exact decimal form");
    }

    OutRow put(String column, BigDecimal number) {
        try {
            return put(column, new Quantity(number, ONE).amount().toPlainString());
        } catch (IllegalArgumentException e) {
            throw refused(column, "is " + number.round(SHORT) + ", not between 1e-30 and 1e30 with 34 digits at most");
        }
    }

    OutRow put(String column, List<?> things) {
        List<String> items = things.stream().map(Object::toString).toList();
        for (String item : items) {
            if (item.indexOf(';') >= 0 || item.isEmpty() || !item.equals(item.strip())) {
                throw refused(column, "has the item " + Shown.of(item) + "; items are not empty and hold no semicolon");
            }
            checked(column, item);
        }
        cells[table.position(column)] = items.isEmpty() ? null : items;
        return this;
    }

    /** Checks that every required cell is filled. */
    OutRow complete() {
        for (Column column : table.columns()) {
            if (column.required() && cell(column) == null) {
                throw refused(column.name(), "is empty");
            }
        }
        return this;
    }

    private String checked(String name, String text) {
        boolean free = table.column(name).type().isFreeText();
        int bad = IllegalText.firstIn(text, free);
        if (bad >= 0) {
            throw refused(name, Shown.of(text) + " holds " + IllegalText.describe(text.charAt(bad)));
        }
        if (!free && !text.equals(text.strip())) {
            throw refused(name, Shown.of(text) + " begins or ends with a space");
        }
        return text;
    }

    private IllegalArgumentException refused(String column, String what) {
        Object id = cells[0];
        return new IllegalArgumentException("cannot write " + column + " of " + table + (id == null ? "" : " " + id)
                + ": it " + what + "\nA file could not give it back; change the atlas first");
    }
}
