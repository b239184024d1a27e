package org.zhenlian.chain.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Writes numbers and arrays to a file, lowest byte first, with a running checksum. */
final class CheckedOutput {
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();
    private final Crew crew;
    private final long total;
    private long written;

    CheckedOutput(FileChannel file, long total, Crew crew) {
        this.file = file;
        this.total = total;
        this.crew = crew;
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        sum.update(buffer.duplicate());
        written += buffer.remaining();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
        crew.tell("save", Math.min(written, total), total);
    }

    void putInt(int x) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(x);
    }

    void putDouble(double x) throws IOException {
        room(Double.BYTES);
        buffer.putDouble(x);
    }

    void putText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putInt(bytes.length);
        putBytes(bytes);
    }

    void putBytes(byte[] x) throws IOException {
        for (int at = 0; at < x.length; ) {
            room(1);
            int some = Math.min(x.length - at, buffer.remaining());
            buffer.put(x, at, some);
            at += some;
        }
    }

    void putInts(int[] x) throws IOException {
        for (int at = 0; at < x.length; ) {
            room(Integer.BYTES);
            int some = Math.min(x.length - at, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().put(x, at, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            at += some;
        }
    }

    void putChars(char[] x) throws IOException {
        for (int at = 0; at < x.length; ) {
            room(Character.BYTES);
            int some = Math.min(x.length - at, buffer.remaining() / Character.BYTES);
            buffer.asCharBuffer().put(x, at, some);
            buffer.position(buffer.position() + some * Character.BYTES);
            at += some;
        }
    }

    void putDoubles(double[] x) throws IOException {
        for (double each : x) {
            putDouble(each);
        }
    }

    /** Writes the checksum of all before and forces everything to the disk. */
    void finish() throws IOException {
        flush();
        buffer.putInt((int) sum.getValue());
        flush();
        file.force(true);
    }
}
