package org.zhenlian.chain.crash;

import java.nio.file.Path;

/**
 * A process of its own that writes until it is killed, or once.
 *
 * <p>Arguments: the folder, the kind, the sizes of what it writes in turn, and {@code for-ever} or {@code once}. When all is at hand
 * it says {@code begin}; for ever, {@code begin} and the microseconds that a first write took. It also says what an exception says.
 */
public final class Scribbler {
    private Scribbler() {}

    /** Starts it. */
    public static void main(String[] words) {
        Path folder = Path.of(words[0]);
        Papers.Kind kind = Papers.Kind.valueOf(words[1]);
        Papers one = new Papers(Integer.parseInt(words[2]), kind);
        Papers two = new Papers(Integer.parseInt(words[3]), kind);
        boolean forEver = words[4].equals("for-ever");
        long start = System.nanoTime();
        if (forEver) {
            two.write(kind, folder);
        }
        System.out.println(forEver ? "begin " + (System.nanoTime() - start) / 1000 : "begin");
        System.out.flush();
        try {
            do {
                one.write(kind, folder);
                two.write(kind, folder);
            } while (forEver);
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage());
        }
    }
}
