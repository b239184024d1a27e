package org.zhenlian.chain.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.zhenlian.chain.network.LoadOptions;
import org.zhenlian.chain.network.LoadedNetwork;
import org.zhenlian.chain.network.NetworkFormatException;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.io.AtlasFormatException;
import org.zhenlian.core.io.LoadedAtlas;
import org.zhenlian.core.io.SupplyUseReader;
import org.zhenlian.core.io.TableReader;
import org.zhenlian.core.table.InvalidTableException;

/** What is fed with bytes that nobody meant. Whatever they are, only the documented exceptions come out. */
enum Target {
    ATLAS_DOCUMENT {
        @Override
        void feed(byte[] bytes, Path folder) {
            try {
                check(Atlases.parseJsonLenient(text(bytes)));
            } catch (AtlasFormatException e) {
                expect(e.issue().location().isPresent(), e.getMessage());
            }
        }
    },
    ATLAS_FOLDER {
        @Override
        void feed(byte[] bytes, Path folder) throws IOException {
            Map<String, byte[]> files = files(bytes);
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                check(Atlases.readLenient(folder));
            } catch (AtlasFormatException e) {
                expect(e.issue().location().isPresent(), e.getMessage());
            } finally {
                for (String name : files.keySet()) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
        }
    },
    CODES {
        @Override
        void feed(byte[] bytes, Path folder) {
            Words.codes(text(bytes));
        }
    },
    FIGURES {
        @Override
        void feed(byte[] bytes, Path folder) {
            Words.figures(text(bytes));
        }
    },
    NETWORK_CSV {
        @Override
        void feed(byte[] bytes, Path folder) throws IOException {
            Path csv = Files.write(folder.resolve("links.csv"), bytes);
            try {
                LoadedNetwork loaded =
                        SupplyNetwork.readLenient(csv, LoadOptions.DEFAULTS.withThreads(1 + bytes.length % 2));
                loaded.issues().list().forEach(i -> expect(!i.toString().isEmpty(), "an empty issue"));
                ask(loaded.network());
            } catch (NetworkFormatException e) {
                expect(e.getMessage().contains("links.csv"), e.getMessage());
            }
        }
    },
    SNAPSHOT {
        @Override
        byte[] forged(byte[] bytes) {
            return checked(bytes);
        }

        @Override
        void feed(byte[] bytes, Path folder) throws IOException {
            Path file = Files.write(folder.resolve("n.zln"), bytes);
            try {
                ask(SupplyNetwork.load(file));
            } catch (NetworkFormatException e) {
                expect(e.getMessage().contains("n.zln"), e.getMessage());
            }
        }
    },
    TABLE {
        @Override
        void feed(byte[] bytes, Path folder) throws IOException {
            Path csv = Files.write(folder.resolve("t.csv"), bytes);
            try {
                TableReader.of(csv)
                        .readLenient()
                        .table()
                        .ifPresent(t -> expect(!t.toString().isEmpty(), "no text"));
            } catch (AtlasFormatException e) {
                expect(e.issue().location().isPresent(), e.getMessage());
            }
        }
    },
    SUPPLY_USE {
        @Override
        void feed(byte[] bytes, Path folder) throws IOException {
            Map<String, byte[]> files = files(bytes);
            Path supply = Files.write(folder.resolve("s.csv"), files.getOrDefault("s.csv", bytes));
            Path use = Files.write(folder.resolve("u.csv"), files.getOrDefault("u.csv", bytes));
            try {
                SupplyUseReader.of(supply, use).read("pair");
            } catch (AtlasFormatException | InvalidTableException e) {
                expect(!e.getMessage().isBlank(), "no message");
            }
        }
    };

    /** Feeds it; anything but the documented exceptions comes out. The folder is for files, and as empty as before afterwards. */
    abstract void feed(byte[] bytes, Path folder) throws IOException;

    /** Returns the bytes as somebody would write them who knows the format and means harm. */
    byte[] forged(byte[] bytes) {
        return bytes;
    }

    /** The line before each file of several: {@code #: towns.csv}. */
    static final String MARK = "#: ";

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void expect(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }

    /** What was read is an atlas like any other: it is written and read back. */
    private static void check(LoadedAtlas loaded) {
        loaded.issues().forEach(i -> expect(i.location().isPresent(), i.toString()));
        Atlas atlas = loaded.atlas();
        expect(atlas.equals(Atlases.parseJson(Atlases.toJson(atlas))), "it is not read back as it was");
    }

    private static void ask(SupplyNetwork network) {
        for (int i = 0; i < Math.min(1000, network.links()); i++) {
            expect(!network.link(i).toString().isEmpty(), "no text");
        }
        expect(!network.toString().isEmpty(), "no text");
        expect(network.ids().size() == network.enterprises(), "ids");
        expect(!network.components().print().isEmpty(), "components");
        expect(!network.tiers().print().isEmpty(), "tiers");
        expect(!network.singlePoints().print().isEmpty(), "points");
    }

    /** Returns the bytes with the right checksum at their end, so that it keeps nothing from what lies behind. */
    private static byte[] checked(byte[] bytes) {
        if (bytes.length < Integer.BYTES) {
            return bytes;
        }
        byte[] sound = bytes.clone();
        CRC32C sum = new CRC32C();
        sum.update(sound, 0, sound.length - Integer.BYTES);
        ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).putInt(sound.length - Integer.BYTES, (int)
                sum.getValue());
        return sound;
    }

    /** Cuts several files out of one, each after a line with its name; names are plain. */
    private static Map<String, byte[]> files(byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>();
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String part : all.split("(?m)^" + MARK, 40)) {
            int end = part.indexOf('\n');
            String name = end < 0 ? "" : part.substring(0, end);
            if (name.matches("[a-z-]{1,40}\\.(csv|json)")) {
                files.put(name, part.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Puts several files into one. */
    static byte[] together(Map<String, byte[]> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            all.writeBytes((MARK + name + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes);
            all.writeBytes(bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? new byte[] {'\n'} : new byte[0]);
        });
        return all.toByteArray();
    }

    /** Returns the names of all targets. */
    static List<Target> all() {
        return Arrays.asList(values());
    }
}
