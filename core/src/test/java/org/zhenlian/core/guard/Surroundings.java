package org.zhenlian.core.guard;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the compiled code asks of the machine that it runs on: locale, time zone, charset, clock, chance. Answers depend on none. */
public final class Surroundings {
    private static final Pattern CALLS = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*",
            "java\\.lang\\.String\\.formatted\\(.*",
            "java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)",
            "java\\.lang\\.String\\.getBytes\\(\\)",
            "java\\.lang\\.String\\.<init>\\(\\[B\\)",
            "java\\.io\\.Print\\w+\\.(printf|format)\\(java\\.lang\\.String,.*",
            "java\\.io\\.(FileReader|FileWriter)\\.<init>.*",
            "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
            "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)",
            "java\\.util\\.(Locale\\.getDefault|TimeZone\\.getDefault|Random\\.<init>\\(\\)).*",
            "java\\.util\\.Formatter\\.<init>\\(\\)",
            "java\\.text\\.(?!Normalizer).*",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset.*",
            "java\\.time\\.\\w+\\.(now|systemDefault)\\(.*",
            "java\\.lang\\.System\\.(currentTimeMillis|getenv|lineSeparator).*",
            "java\\.lang\\.Math\\.random.*"));

    private final Checked module;

    public Surroundings(Checked module) {
        this.module = module;
    }

    /** Returns who asks what, in order. */
    public List<String> asked() {
        Set<String> asked = new TreeSet<>();
        for (JavaClass type : module.classes()) {
            for (JavaAccess<?> call : type.getAccessesFromSelf()) {
                String name = call.getTarget().getFullName().replace("[Ljava", "java");
                if (CALLS.matcher(name).matches()) {
                    asked.add(type.getName() + " asks " + name);
                }
            }
        }
        return List.copyOf(asked);
    }
}
