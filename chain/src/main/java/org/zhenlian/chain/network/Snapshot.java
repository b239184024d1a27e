package org.zhenlian.chain.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.zhenlian.core.atlas.Provenance;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;

/**
 * A network in a file, its arrays as they are: read back many times faster than CSV.
 *
 * <p>Format, all numbers lowest byte first: 8 bytes {@code 89 5A 4C 4E 45 54 0D 0A}; the version, an int; the {@link Head}; the arrays
 * in the order of {@link #write}; the CRC-32C of all before. The size of the file follows from the head, so a torn or truncated file
 * is told before anything large is read. Writing goes to a temporary file beside, which then takes the place of the old one: whatever
 * happens, there is the old file or the new one.
 */
final class Snapshot {
    private static final byte[] MAGIC = {(byte) 0x89, 'Z', 'L', 'N', 'E', 'T', '\r', '\n'};
    private static final int VERSION = 1;
    private static final int LONGEST_TEXT = 1 << 16;

    private Snapshot() {}

    /** What is kept: the network's arrays, its ids and where it comes from. */
    record Content(Adjacency adjacency, Ids enterprises, Ids products, Origin origin) {}

    /** The numbers that tell how long the arrays are. */
    private record Head(
            int enterprises,
            int idBytes,
            int products,
            int productBytes,
            int links,
            int codes,
            int rares,
            double scale) {
        static Head of(Content content) {
            Values values = content.adjacency().value;
            return new Head(
                    content.enterprises().size(),
                    content.enterprises().text.length,
                    content.products().size(),
                    content.products().text.length,
                    content.adjacency().links(),
                    values.code.length,
                    values.rare.length,
                    values.scale);
        }

        boolean isWide() {
            return products > 1 << 16;
        }

        /** The bytes of all arrays. */
        long bytes() {
            long ints = 3L * (enterprises + 1L) + products + 1L + 3L * links + codes + (isWide() ? links : 0);
            return 4 * ints + (isWide() ? 0 : 2L * links) + 8L * rares + idBytes + productBytes;
        }

        boolean isPossible() {
            boolean lengths = Math.min(Math.min(enterprises, idBytes), Math.min(products, productBytes)) >= 0;
            return lengths && links >= 0 && rares >= 0 && (codes == links || codes == 0 && rares == links) && scale > 0;
        }
    }

    /** Writes a file anew or in place of the old one. */
    static void save(Content content, Path given, Crew crew) {
        try {
            Path file = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    Head head = Head.of(content);
                    write(content, head, new CheckedOutput(channel, head.bytes(), crew));
                }
                move(temporary, file);
                sync(file.getParent());
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + given + ": " + e.getMessage(), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forces the entries of a folder to the disk, where the system can. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder; there the move itself is durable enough.
            return;
        }
    }

    private static void write(Content content, Head head, CheckedOutput out) throws IOException {
        out.putBytes(MAGIC);
        out.putInt(VERSION);
        writeHead(content.origin(), head, out);
        Adjacency network = content.adjacency();
        out.putInts(content.enterprises().begin);
        out.putBytes(content.enterprises().text);
        out.putInts(content.products().begin);
        out.putBytes(content.products().text);
        out.putInts(network.outBegin);
        out.putInts(network.customer);
        out.putChars(network.product.small);
        out.putInts(network.product.wide);
        out.putInts(network.value.code);
        out.putDoubles(network.value.rare);
        out.putInts(network.inBegin);
        out.putInts(network.supplier);
        out.putInts(network.inLink);
        out.finish();
    }

    private static void writeHead(Origin origin, Head head, CheckedOutput out) throws IOException {
        out.putText(origin.name());
        out.putText(origin.unit());
        out.putText(origin.note());
        out.putInt(origin.provenance().reported());
        out.putInt(origin.provenance().derived());
        out.putInt(origin.provenance().illustrative());
        for (int number : new int[] {
            head.enterprises, head.idBytes, head.products, head.productBytes, head.links, head.codes, head.rares
        }) {
            out.putInt(number);
        }
        out.putDouble(head.scale);
    }

    /** Reads a file. */
    static Content load(Path path, Crew crew) {
        try (FileChannel file = FileChannel.open(path)) {
            return read(path, file, new CheckedInput(file, crew));
        } catch (EOFException e) {
            throw refused(path, "the snapshot is torn: " + e.getMessage(), e);
        } catch (IOException e) {
            throw NetworkFormatException.unreadable(path, e);
        }
    }

    private static Content read(Path path, FileChannel file, CheckedInput in) throws IOException {
        if (file.size() < MAGIC.length + 4 || !Arrays.equals(in.getBytes(MAGIC.length), MAGIC)) {
            throw refused(path, "this is not a snapshot of a supply network", new IOException("no magic number"));
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw NetworkFormatException.at(
                    new Location(path.toString(), 0, ""),
                    IssueCode.BAD_VERSION,
                    "the snapshot has version " + version + ", this program reads version " + VERSION,
                    "Read the CSV file again, or use the program that wrote the snapshot");
        }
        Origin origin = readOrigin(path, in);
        Head head = readHead(in);
        long size = in.position() + head.bytes() + Integer.BYTES;
        if (!head.isPossible() || size != file.size()) {
            throw new EOFException("it has " + file.size() + " bytes instead of " + size);
        }
        Budget.checkMemory(
                path.toString(), head.bytes(), Runtime.getRuntime().maxMemory(), "use a machine with more memory");
        Content content = readArrays(head, origin, in);
        if (!in.isSound() || !Soundness.of(content)) {
            throw refused(path, "the snapshot is damaged: its checksum is wrong", new IOException("checksum"));
        }
        return content;
    }

    private static Origin readOrigin(Path path, CheckedInput in) throws IOException {
        String name = in.getText(LONGEST_TEXT);
        String unit = in.getText(LONGEST_TEXT);
        String note = in.getText(LONGEST_TEXT);
        int reported = in.getInt();
        int derived = in.getInt();
        int illustrative = in.getInt();
        try {
            return new Origin(name, unit, new Provenance(reported, derived, illustrative), note);
        } catch (IllegalArgumentException impossible) {
            throw refused(
                    path,
                    "the snapshot is damaged: it counts " + reported + " reported, " + derived + " derived and "
                            + illustrative + " illustrative figures",
                    new IOException("counts", impossible));
        }
    }

    private static Head readHead(CheckedInput in) throws IOException {
        return new Head(
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getDouble());
    }

    private static Content readArrays(Head head, Origin origin, CheckedInput in) throws IOException {
        int[] idBegin = in.getInts(head.enterprises + 1);
        Ids enterprises = new Ids(in.getBytes(head.idBytes), idBegin);
        int[] productBegin = in.getInts(head.products + 1);
        Ids products = new Ids(in.getBytes(head.productBytes), productBegin);
        int[] outBegin = in.getInts(head.enterprises + 1);
        int[] customer = in.getInts(head.links);
        Narrow product =
                Narrow.of(in.getChars(head.isWide() ? 0 : head.links), in.getInts(head.isWide() ? head.links : 0));
        int[] code = in.getInts(head.codes);
        Values values = Values.of(code, in.getDoubles(head.rares), head.scale);
        Adjacency.Outgoing out = new Adjacency.Outgoing(outBegin, customer, product, values);
        int[] inBegin = in.getInts(head.enterprises + 1);
        int[] supplier = in.getInts(head.links);
        Adjacency.Incoming incoming = new Adjacency.Incoming(inBegin, supplier, in.getInts(head.links));
        return new Content(new Adjacency(out, incoming, head.products), enterprises, products, origin);
    }

    private static NetworkFormatException refused(Path path, String message, IOException cause) {
        Issue issue = Issue.of(IssueCode.UNREADABLE, "", "", message, "Read the CSV file again and save it anew");
        return NetworkFormatException.of(issue.at(new Location(path.toString(), 0, "")), cause);
    }
}
