package org.zhenlian.chain.cascade;

/** Numbers in the order in which they came, none twice. */
final class IntQueue {
    private final int[] numbers;
    private final boolean[] in;
    private int size;

    IntQueue(int limit) {
        numbers = new int[limit];
        in = new boolean[limit];
    }

    void add(int number) {
        if (!in[number]) {
            in[number] = true;
            numbers[size++] = number;
        }
    }

    int size() {
        return size;
    }

    int get(int place) {
        return numbers[place];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            in[numbers[i]] = false;
        }
        size = 0;
    }
}
