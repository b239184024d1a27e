package org.zhenlian.chain.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.fixture.AtlasArbitraries;

/**
 * Everything that can be held may be shared: threads that ask at the same moment hear what one alone hears.
 *
 * <p>{@code zhenlian.stress.rounds} says how often; the profile {@code stress} sets it to 4, lets 64 threads ask instead of 16, and asks the answers, too.
 */
class SharingTest {
    private static final int THREADS = Integer.getInteger("zhenlian.stress.rounds", 1) > 1 ? 64 : 16;
    private static final int ROUNDS = Integer.getInteger("zhenlian.stress.rounds", 1);
    private static final int DEEP = ROUNDS > 1 ? 2 : 1;
    /** Other digits, a dotted I, another calendar. */
    private static final List<Locale> LOCALES = Stream.of(
                    "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "zh-CN", "de-DE")
            .map(Locale::forLanguageTag)
            .toList();

    /** Runs a task on 64 threads that begin together, and returns what each returned. */
    private static <T> List<T> together(Callable<T> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get(3, TimeUnit.MINUTES));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** In each round all is made anew, of the same rows in another order, under another locale. */
    @Test
    void resultsOfTheSample_sharedByManyThreads_sayWhatTheySayToOne() throws Exception {
        Set<Class<?>> asked = ConcurrentHashMap.newKeySet();
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        Holdings.of(Atlases.sample()).forEach((name, held) -> expected.put(name, Answers.of(name, held, DEEP, asked)));
        Locale before = Locale.getDefault();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Locale.setDefault(LOCALES.get(round % LOCALES.size()));
                round(round, expected, asked);
            }
        } finally {
            Locale.setDefault(before);
        }
        System.out.println(ROUNDS + " rounds, " + asked.size() + " types asked by " + THREADS + " threads");
        assertTrue(asked.size() >= 90, () -> asked.size() + " types: " + asked);
    }

    private static void round(int round, Map<String, Map<String, String>> expected, Set<Class<?>> asked)
            throws Exception {
        Atlas shuffled = AtlasArbitraries.shuffled(Atlases.sample(), new Random(round));
        Map<String, Object> shared = Holdings.of(shuffled);
        assertEquals(expected.keySet(), shared.keySet());
        for (String name : expected.keySet()) {
            together(() -> Answers.of(name, shared.get(name), DEEP, asked)).stream()
                    .distinct()
                    .forEach(heard -> assertEquals(expected.get(name), heard));
        }
    }

    private static Set<String> workers() {
        Set<String> names = new TreeSet<>();
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("zhenlian-"))
                .forEach(names::add);
        return names;
    }

    /** Interrupted anywhere in the work, a question ends, and so does every thread that worked for it. */
    @Test
    void cancelledQuestion_leavesNoThread() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("many");
        for (int i = 0; i < 20_000; i++) {
            builder.link("e" + i, "e" + (i * 7 + 1) % 20_000, "p" + i % 3, i);
        }
        for (int after = 0; after < 40; after++) {
            AtomicInteger reports = new AtomicInteger(after);
            Thread asking = Thread.currentThread();
            SupplyNetwork network = builder.build().with((phase, done, total) -> {
                if (reports.getAndDecrement() == 0) {
                    asking.interrupt();
                }
            });
            try {
                network.sourcing(3);
                network.singlePoints();
                Cascade.of(network, CascadeRules.of(Essentiality.LINEAR)).run(0, 200);
            } catch (CancellationException e) {
                assertTrue(reports.get() < 0, "ended by itself");
            }
            Thread.interrupted();
            assertEquals(Set.of(), workers(), "after " + after + " reports");
        }
    }
}
