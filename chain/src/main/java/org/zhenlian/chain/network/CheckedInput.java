package org.zhenlian.chain.network;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Reads what {@link CheckedOutput} wrote. */
final class CheckedInput {
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();
    private final Crew crew;
    private final long size;
    private long read;

    CheckedInput(FileChannel file, Crew crew) throws IOException {
        this.file = file;
        this.crew = crew;
        size = file.size();
        buffer.flip();
    }

    /** Makes sure that so many bytes are in the buffer. */
    private void want(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        while (buffer.position() < bytes) {
            if (file.read(buffer) < 0) {
                throw new EOFException("the file ends in the middle");
            }
        }
        buffer.flip();
        crew.tell("load", Math.min(read, size), size);
    }

    /** Adds what was taken from the buffer to the checksum. */
    private void taken(int bytes) {
        ByteBuffer part = buffer.duplicate();
        part.flip().position(buffer.position() - bytes);
        sum.update(part);
        read += bytes;
    }

    /** Returns how many bytes were taken so far. */
    long position() {
        return read;
    }

    int getInt() throws IOException {
        want(Integer.BYTES);
        int x = buffer.getInt();
        taken(Integer.BYTES);
        return x;
    }

    double getDouble() throws IOException {
        want(Double.BYTES);
        double x = buffer.getDouble();
        taken(Double.BYTES);
        return x;
    }

    /** Reads a text of at most so many bytes. */
    String getText(int most) throws IOException {
        int length = getInt();
        if (length < 0 || length > most) {
            throw new EOFException("a text of " + length + " bytes");
        }
        return new String(getBytes(length), StandardCharsets.UTF_8);
    }

    byte[] getBytes(int length) throws IOException {
        byte[] x = new byte[length];
        for (int at = 0; at < length; ) {
            want(1);
            int some = Math.min(length - at, buffer.remaining());
            buffer.get(x, at, some);
            taken(some);
            at += some;
        }
        return x;
    }

    int[] getInts(int length) throws IOException {
        int[] x = new int[length];
        for (int at = 0; at < length; ) {
            want(Integer.BYTES);
            int some = Math.min(length - at, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(x, at, some);
            skip(some * Integer.BYTES);
            at += some;
        }
        return x;
    }

    char[] getChars(int length) throws IOException {
        char[] x = new char[length];
        for (int at = 0; at < length; ) {
            want(Character.BYTES);
            int some = Math.min(length - at, buffer.remaining() / Character.BYTES);
            buffer.asCharBuffer().get(x, at, some);
            skip(some * Character.BYTES);
            at += some;
        }
        return x;
    }

    double[] getDoubles(int length) throws IOException {
        double[] x = new double[length];
        for (int at = 0; at < length; ) {
            want(Double.BYTES);
            int some = Math.min(length - at, buffer.remaining() / Double.BYTES);
            buffer.asDoubleBuffer().get(x, at, some);
            skip(some * Double.BYTES);
            at += some;
        }
        return x;
    }

    private void skip(int bytes) {
        buffer.position(buffer.position() + bytes);
        taken(bytes);
    }

    /** Reads the checksum and tells whether it is that of all before. */
    boolean isSound() throws IOException {
        int wanted = (int) sum.getValue();
        return getInt() == wanted;
    }
}
