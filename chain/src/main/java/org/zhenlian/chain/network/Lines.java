package org.zhenlian.chain.network;

/**
 * Cuts lines of CSV (RFC 4180) into cells, in place and byte by byte. Commas, quotes and line ends are ASCII, so that the UTF-8 of
 * other characters needs no decoding.
 *
 * <p>Lines end in LF or CR LF. A quoted cell must close on its line. What is beyond that (line breaks within quotes, text after a
 * closing quote, a lone CR) is reported by an {@link Unusual}, and the file is to be read by {@link QuotedCsv}. As long as every
 * line before is well-formed in itself, a line begins where it seems to, so a file may be cut at any line end and read in parallel.
 */
final class Lines {
    /** Thrown at what only a full CSV reader can tell. */
    static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusual() {
            super("not a plain line", null, false, false);
        }
    }

    private final byte[] text;
    private final Grid grid;

    Lines(byte[] text, Grid grid) {
        this.text = text;
        this.grid = grid;
    }

    /** Cuts the line at {@code start}, which ends in LF, adds it to the grid, and returns where the next one starts. */
    int cut(int start, long number) {
        grid.begin(number);
        int at = start;
        while (true) {
            at = text[at] == '"' ? quoted(at) : plain(at);
            byte end = text[at];
            if (end == ',') {
                at++;
            } else {
                return end == '\r' ? at + 2 : at + 1;
            }
        }
    }

    /** Notes the plain cell at a place and returns where its end mark is. */
    private int plain(int start) {
        int at = start;
        while (true) {
            byte c = text[at];
            if (c <= ',' && (c == ',' || c == '\n' || c == '\r')) {
                break;
            }
            at++;
        }
        grid.add(start, at);
        return checked(at);
    }

    /** Notes the quoted cell at a place, doubled quotes made single, and returns where its end mark is. */
    private int quoted(int start) {
        int write = start + 1;
        int read = start + 1;
        while (true) {
            byte c = text[read++];
            if (c == '\n') {
                throw new Unusual();
            }
            if (c == '"') {
                if (text[read] != '"') {
                    break;
                }
                read++;
            }
            text[write++] = c;
        }
        grid.add(start + 1, write);
        byte end = text[read];
        if (end != ',' && end != '\n' && end != '\r') {
            throw new Unusual();
        }
        return checked(read);
    }

    private int checked(int end) {
        if (text[end] == '\r' && text[end + 1] != '\n') {
            throw new Unusual();
        }
        return end;
    }
}
