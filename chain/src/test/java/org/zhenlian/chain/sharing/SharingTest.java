package org.zhenlian.chain.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;

/** Everything that can be held may be shared: 64 threads that ask at the same moment hear what one alone hears. */
class SharingTest {
    private static final int THREADS = 64;

    /** Every result of a new chain that nobody has asked yet. */
    private static Map<String, Object> results() {
        Chain chain = Chain.of(Atlases.sample(), "glassware");
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("atlas", chain.atlas());
        results.put("plan", chain.plan(1));
        results.put("breaking", chain.breakingSets(2));
        results.put("sourcing", chain.network().sourcing(5));
        results.put("points", chain.network().singlePoints());
        results.put("components", chain.network().components());
        results.put("networkTiers", chain.network().tiers());
        results.put(
                "whatif",
                chain.whatIf(Shock.close(chain.atlas().enterprises().get(0).id())));
        for (Method question : Answers.questions(Chain.class)) {
            results.put(question.getName(), Answers.ask(chain, question));
        }
        return results;
    }

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

    @Test
    void resultsOfTheSample_sharedBy64Threads_sayWhatTheySayToOne() throws Exception {
        Map<String, Object> alone = results();
        Map<String, Object> shared = results();
        assertEquals(alone.keySet(), shared.keySet());
        Set<String> asked = new TreeSet<>();
        for (Map.Entry<String, Object> entry : shared.entrySet()) {
            String name = entry.getKey();
            Object result = entry.getValue();
            if (name.equals("dossier")) {
                continue;
            }
            Map<String, String> expected = Answers.of(name, alone.get(name), 1);
            together(() -> Answers.of(name, result, 1)).stream()
                    .distinct()
                    .forEach(heard -> assertEquals(expected, heard));
            asked.add(result.getClass().getName());
        }
        System.out.println(asked.size() + " types of results asked by " + THREADS + " threads");
        assertTrue(asked.size() >= 20, asked::toString);
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
