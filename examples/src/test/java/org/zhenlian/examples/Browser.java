package org.zhenlian.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, talked to by its DevTools protocol. Keeps what the page complains of and what it asks of the network. */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private int last;

    private Browser(Process process, URI page) {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Ear())
                .join();
        List.of("Runtime.enable", "Network.enable", "Log.enable", "Page.enable").forEach(c -> call(c, Map.of()));
    }

    /** The browser named by {@code -Dzhenlian.chromium} or found on the path. */
    static Optional<Path> find() {
        Stream<Path> named =
                Stream.ofNullable(System.getProperty("zhenlian.chromium")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    static Browser start(Path chromium, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = "";
        while (line != null && !line.startsWith("DevTools listening on ws://")) {
            line = lines.readLine();
        }
        Thread drain = new Thread(() -> lines.lines().forEach(l -> {}));
        drain.setDaemon(true);
        drain.start();
        String host = line.replaceAll(".*ws://([^/]+)/.*", "$1");
        return new Browser(process, page(host));
    }

    private static URI page(String host) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                .build();
        String body =
                HttpClient.newHttpClient().send(list, BodyHandlers.ofString()).body();
        for (JsonNode target : JSON.readTree(body)) {
            if (target.get("type").textValue().equals("page")) {
                return URI.create(target.get("webSocketDebuggerUrl").textValue());
            }
        }
        throw new IllegalStateException("no page in " + body);
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            text.append(part);
            if (whole) {
                try {
                    messages.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode call(String method, Map<String, Object> params) {
        int id = ++last;
        try {
            String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params));
            socket.sendText(text, true).join();
            while (true) {
                JsonNode message = messages.poll(30, TimeUnit.SECONDS);
                if (message == null) {
                    throw new IllegalStateException("no answer to " + method);
                }
                if (message.path("id").asInt() == id) {
                    return message.path("result");
                }
                note(message);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(JsonNode event) {
        String method = event.path("method").asText();
        if (method.equals("Network.requestWillBeSent")) {
            requests.add(event.at("/params/request/url").asText());
        } else if (method.equals("Runtime.exceptionThrown")
                || method.equals("Log.entryAdded")
                || method.equals("Runtime.consoleAPICalled")) {
            complaints.add(event.toString());
        }
    }

    /** Opens a page and waits until it is loaded. */
    void open(URI page) {
        call("Page.navigate", Map.of("url", page.toString()));
        while (!run("document.readyState").equals("complete")
                || !run("location.href").equals(page.toString())) {
            Thread.onSpinWait();
        }
    }

    /** Runs a script in the page; returns its value as text. */
    String run(String script) {
        return call("Runtime.evaluate", Map.of("expression", "String(" + script + ")"))
                .at("/result/value")
                .asText();
    }

    /** Presses a key where the focus is. */
    void press(String key, int code, String text) {
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /** Clicks with the mouse on the middle of what a selector finds first, after it was scrolled into view. */
    void click(String selector) {
        String found = "document.querySelector('" + selector + "')";
        run(found + ".scrollIntoView({block: 'center', behavior: 'instant'})");
        String[] at = run("(r => (r.left + r.width / 2) + ' ' + (r.top + r.height / 2))(" + found
                        + ".getBoundingClientRect())")
                .split(" ");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            Map<String, Object> event = Map.of(
                    "type",
                    type,
                    "x",
                    Double.valueOf(at[0]),
                    "y",
                    Double.valueOf(at[1]),
                    "button",
                    "left",
                    "clickCount",
                    1);
            call("Input.dispatchMouseEvent", event);
        }
    }

    /** Makes the window so wide and high. */
    void resize(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the console said and which errors were thrown. */
    List<String> complaints() {
        return complaints;
    }

    /** The addresses of everything that was asked for. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
