package org.zhenlian.core.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/** Reads JSON strictly, token by token; everything wrong with the text becomes an {@link AtlasFormatException} with line and pointer. */
final class JsonText implements Closeable {
    private final String file;
    private final ReadOptions options;
    private final JsonParser parser;
    private long values;
    private long characters;

    JsonText(Reader reader, String file, ReadOptions options) throws IOException {
        this.file = file;
        this.options = options;
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(options.small(ReadLimit.DEPTH))
                        .maxStringLength(options.small(ReadLimit.CELL))
                        .maxNumberLength(options.small(ReadLimit.NUMBER))
                        .build())
                .build();
        parser = factory.createParser(reader);
    }

    String file() {
        return file;
    }

    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Moves to the next token; null at the end of the text. */
    JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
    }

    /** Tells whether the parser stands on the beginning of a list. */
    boolean isList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Returns the name of the member that the parser stands on. */
    String name() throws IOException {
        return parser.getText();
    }

    /** Reads the value that the parser stands on, up to its last token. */
    Node value() throws IOException {
        values = 0;
        characters = 0;
        try {
            return read();
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
    }

    private Node read() throws IOException {
        int line = line();
        if (++values > options.limit(ReadLimit.VALUES)) {
            throw passed(ReadLimit.VALUES, "one row has more than " + options.limit(ReadLimit.VALUES) + " values");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(line);
            case START_ARRAY -> list(line);
            case VALUE_STRING -> Node.scalar(Node.Shape.TEXT, string(), line);
            case VALUE_NULL -> Node.scalar(Node.Shape.NULL, "", line);
            case VALUE_TRUE, VALUE_FALSE -> Node.scalar(Node.Shape.BOOLEAN, parser.getText(), line);
            default -> Node.scalar(Node.Shape.NUMBER, counted(parser.getText()), line);
        };
    }

    /** Returns the text; the parser itself checks only texts that outgrow its buffers. */
    private String string() throws IOException {
        String text = parser.getText();
        if (text.length() > options.limit(ReadLimit.CELL)) {
            throw passed(ReadLimit.CELL, "a text has more than " + options.limit(ReadLimit.CELL) + " characters");
        }
        return counted(text);
    }

    private String counted(String text) {
        characters += text.length();
        if (characters > options.limit(ReadLimit.TEXT)) {
            throw passed(ReadLimit.TEXT, "one row has more than " + options.limit(ReadLimit.TEXT) + " characters");
        }
        return text;
    }

    private AtlasFormatException passed(ReadLimit limit, String message) {
        return at(IssueCode.LIMIT, message, limit.hint());
    }

    private Node object(int line) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = counted(parser.getText());
            parser.nextToken();
            fields.put(name, read());
        }
        return new Node(Node.Shape.OBJECT, "", fields, List.of(), line);
    }

    private Node list(int line) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read());
        }
        return new Node(Node.Shape.LIST, "", Map.of(), items, line);
    }

    /** Checks that nothing follows the document. */
    void end() throws IOException {
        boolean more;
        try {
            more = parser.nextToken() != null;
        } catch (JsonParseException e) {
            more = true;
        }
        if (more) {
            throw AtlasFormatException.at(
                    new Location(file, parser.currentLocation().getLineNr(), ""),
                    IssueCode.TRAILING_TEXT,
                    "text follows the end of the document",
                    "One file holds one document; remove what follows its last }");
        }
    }

    /** Returns the exception for something that the format does not allow where the parser stands. */
    AtlasFormatException at(IssueCode code, String message, String hint) {
        return AtlasFormatException.at(new Location(file, line(), pointer()), code, message, hint);
    }

    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private AtlasFormatException refused(JsonProcessingException e) {
        int line = e.getLocation() == null ? line() : e.getLocation().getLineNr();
        Location place = new Location(file, line, pointer());
        String said = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return AtlasFormatException.at(place, IssueCode.LIMIT, "a limit was passed: " + said, hint(said));
        }
        if (said.startsWith("Duplicate ")) {
            return AtlasFormatException.at(
                    place,
                    IssueCode.DUPLICATE_KEY,
                    "the key " + Shown.of(parser.getParsingContext().getCurrentName()) + " stands twice in one object",
                    "Remove one of the two; nothing tells which one is meant");
        }
        return AtlasFormatException.at(
                place,
                IssueCode.BAD_SYNTAX,
                "not well-formed JSON: " + said.lines().findFirst().orElse(""),
                "Mend it at this line");
    }

    /** The parser tells in words which of its limits was passed; the length of a name has no limit of ours. */
    private static String hint(String said) {
        if (said.contains("nesting depth")) {
            return ReadLimit.DEPTH.hint();
        }
        if (said.contains("Number value length")) {
            return ReadLimit.NUMBER.hint();
        }
        return said.contains("String value length") ? ReadLimit.CELL.hint() : "Maybe this is not an atlas";
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
