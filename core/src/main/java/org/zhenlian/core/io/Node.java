package org.zhenlian.core.io;

import java.util.List;
import java.util.Map;

/**
 * A value of a JSON document, small enough to hold: a row, or the whole of {@code datapackage.json}.
 *
 * @param shape what kind of value
 * @param text the text of a string, or a number as it is written
 * @param fields the members of an object, in order
 * @param items the elements of a list
 * @param line the line on which it begins
 */
record Node(Shape shape, String text, Map<String, Node> fields, List<Node> items, int line) {
    /** The kinds of JSON values. */
    enum Shape {
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null"),
        OBJECT("an object {...}"),
        LIST("a list [...]");

        private final String label;

        Shape(String label) {
            this.label = label;
        }

        /** Returns how a message calls it. */
        String label() {
            return label;
        }
    }

    static Node scalar(Shape shape, String text, int line) {
        return new Node(shape, text, Map.of(), List.of(), line);
    }

    /** Tells whether it is a text or a number. */
    boolean isCell() {
        return shape == Shape.TEXT || shape == Shape.NUMBER;
    }

    /** Tells whether it says nothing: null or an empty text. */
    boolean isEmpty() {
        return shape == Shape.NULL || shape == Shape.TEXT && text.isEmpty();
    }

    /** Returns what a message shows of it: a text or number itself, else what kind of value it is. */
    String shown() {
        return isCell() || shape == Shape.BOOLEAN ? Shown.of(text) : shape.label();
    }
}
