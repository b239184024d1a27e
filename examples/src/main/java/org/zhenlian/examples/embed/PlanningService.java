package org.zhenlian.examples.embed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;
import org.zhenlian.core.text.NearMiss;

/**
 * Question: how do I answer a planner's questions over HTTP? A service on the JDK's own server, for this machine only; JSON in UTF-8.
 *
 * <pre>
 * GET  /chains                               the atlas's chains
 * GET  /chains/{name}/gaps?scope=140727      what it lacks; name and scope are ids or names, Chinese or English
 * GET  /chains/{name}/bottlenecks?scope=     what limits it
 * GET  /chains/{name}/plan?steps=3           what to do next, 1 to 10 steps
 * GET  /chains/{name}/what-if?close=e        what if an enterprise closes
 * POST /chains/{name}/what-if                what if several things happen: a JSON list of shocks, at most 64 KiB
 * </pre>
 *
 * An answer that cannot be given is {@code {"status", "error", "advice"}} with status 400, 404, 405 or 413.
 */
public final class PlanningService implements AutoCloseable {
    /** The longest body that is read, in bytes. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final List<String> QUESTIONS = List.of("gaps", "bottlenecks", "plan", "what-if");
    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "gaps", Set.of("scope"),
            "bottlenecks", Set.of("scope"),
            "plan", Set.of("steps"),
            "what-if", Set.of("close"));

    private final HttpServer server;
    private final ExecutorService threads;
    private final Answers answers;

    private PlanningService(Atlas atlas, int port) throws IOException {
        answers = new Answers(atlas);
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Starts the service.
     *
     * @param atlas what it answers from
     * @param port the port, 0 for any free one
     */
    public static PlanningService start(Atlas atlas, int port) throws IOException {
        return new PlanningService(atlas, port);
    }

    /** Returns the service's address. */
    public URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /**
     * Serves the sample until it is stopped.
     *
     * @param args a port, by default 8080
     */
    public static void main(String[] args) throws IOException {
        PlanningService service = start(Atlases.sample(), args.length > 0 ? Integer.parseInt(args[0]) : 8080);
        System.out.println("zhenlian serves " + service.address() + "/chains");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            ObjectNode json;
            try {
                json = answer(exchange);
            } catch (Refusal e) {
                status = e.status();
                json = Answers.error(e);
            } catch (RuntimeException e) {
                status = 500;
                json = Answers.error(new Refusal(500, "the service failed: " + e, "Tell us about it."));
            }
            byte[] body = (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private ObjectNode answer(HttpExchange exchange) {
        String[] path = exchange.getRequestURI().getRawPath().split("/", -1);
        if (path.length == 2 && path[1].equals("chains")) {
            method(exchange, "GET");
            return answers.chains();
        }
        if (path.length != 4 || !path[1].equals("chains") || !QUESTIONS.contains(path[3])) {
            String last = path.length == 4 ? path[3] : "";
            throw new Refusal(
                    404,
                    "no such address: " + exchange.getRequestURI().getPath(),
                    NearMiss.hint(last, QUESTIONS, "Maybe /chains or /chains/{name}/gaps."));
        }
        try {
            return answer(answers.chain(decode(path[2])), path[3], exchange);
        } catch (UnknownIdException e) {
            throw Refusal.of(404, e);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, e);
        }
    }

    private ObjectNode answer(Chain chain, String question, HttpExchange exchange) {
        boolean posted =
                question.equals("what-if") && exchange.getRequestMethod().equals("POST");
        if (!posted) {
            method(exchange, "GET");
        }
        Map<String, String> query = query(exchange.getRequestURI(), PARAMETERS.get(question));
        return switch (question) {
            case "gaps" -> answers.gaps(chain, query);
            case "bottlenecks" -> answers.bottlenecks(chain, query);
            case "plan" -> answers.plan(chain, query);
            default -> answers.whatIf(chain, posted ? Shocks.parse(body(exchange)) : close(query));
        };
    }

    private static Shock close(Map<String, String> query) {
        if (!query.containsKey("close")) {
            throw new Refusal(400, "what-if needs a shock", "Add ?close=an-enterprise, or post a list of shocks.");
        }
        return Shock.close(query.get("close"));
    }

    private static void method(HttpExchange exchange, String method) {
        String given = exchange.getRequestMethod();
        if (!given.equals(method) && !given.equals("HEAD")) {
            throw new Refusal(405, given + " is not answered here", "Use " + method + ".");
        }
    }

    private static byte[] body(HttpExchange exchange) {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new Refusal(413, "the body has more than " + MOST_BYTES + " bytes", "Post fewer shocks.");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> query(URI address, Set<String> known) {
        Map<String, String> query = new TreeMap<>();
        String raw = address.getRawQuery();
        for (String part : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            String name = decode(part.replaceAll("=.*", ""));
            if (!known.contains(name)) {
                throw new Refusal(
                        400, "no parameter \"" + name + "\"", NearMiss.hint(name, known, "Known here: " + known));
            }
            query.put(name, decode(part.replaceAll("^[^=]*=?", "")));
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "\"" + text + "\" is not percent-encoded", "Encode it as UTF-8.");
        }
    }
}
