package org.zhenlian.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * Decodes a file strictly: bytes that do not belong to the charset are an error with their line, never a replacement character. A
 * byte order mark is skipped and noted. Stops at a limit of bytes.
 */
final class StrictReader extends Reader {
    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final String file;
    private final Charset charset;
    private final long maxBytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private long bytesRead;
    private long line = 1;
    private boolean ended;
    private boolean started;
    private boolean marked;

    StrictReader(InputStream in, String file, Charset charset, long maxBytes) {
        this.in = in;
        this.file = file;
        this.charset = charset;
        this.maxBytes = maxBytes;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Tells whether the file has nothing in it but perhaps a byte order mark. */
    boolean isEmpty() throws IOException {
        return !chars.hasRemaining() && !fill();
    }

    /** Tells whether the file began with a byte order mark. Known once reading has begun. */
    boolean hasByteOrderMark() {
        return marked;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, from, n);
        return n;
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !ended) {
            CoderResult result = decoder.decode(bytes, chars, false);
            if (chars.position() > 0) {
                break;
            }
            if (result.isError()) {
                throw undecodable();
            }
            ended = !more();
            if (ended) {
                finish();
            }
        }
        chars.flip();
        if (!started && chars.hasRemaining()) {
            started = true;
            marked = chars.get(0) == '\uFEFF';
            chars.position(marked ? 1 : 0);
            if (!chars.hasRemaining()) {
                return fill();
            }
        }
        count();
        return chars.hasRemaining();
    }

    private void finish() {
        if (decoder.decode(bytes, chars, true).isError()) {
            throw undecodable();
        }
        decoder.flush(chars);
    }

    private boolean more() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, n)).flip();
        bytesRead += Math.max(0, n);
        if (bytesRead > maxBytes) {
            throw AtlasFormatException.at(
                    new Location(file, line, ""),
                    IssueCode.LIMIT,
                    "the file has more than " + maxBytes + " bytes",
                    ReadLimit.BYTES.hint());
        }
        return n >= 0;
    }

    private void count() {
        char[] read = chars.array();
        for (int i = chars.position(); i < chars.limit(); i++) {
            if (read[i] == '\n') {
                line++;
            }
        }
    }

    private AtlasFormatException undecodable() {
        String value =
                bytes.hasRemaining() ? String.format(Locale.ROOT, " (byte 0x%02X)", bytes.get(bytes.position())) : "";
        return AtlasFormatException.at(
                new Location(file, line, ""),
                IssueCode.BAD_ENCODING,
                "the text is not " + charset + value,
                charset.equals(StandardCharsets.UTF_8)
                        ? "Maybe it was saved in GBK: save it as UTF-8, or read all files as GB18030"
                                + " (ReadOptions.withCharset; --charset GB18030 on the command line)"
                        : "Read it with the charset that it was saved in; the default is UTF-8");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
