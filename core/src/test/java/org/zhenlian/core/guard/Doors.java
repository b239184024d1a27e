package org.zhenlian.core.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the compiled code could let in or out: the network, other processes, native code, objects made from what a file says. Every
 * reference of every class is looked at.
 */
public final class Doors {
    /** Types that no class may name. */
    private static final Pattern TYPES = Pattern.compile(String.join(
            "|",
            "java\\.net\\..*",
            "javax\\.net\\..*",
            "java\\.rmi\\..*",
            "javax\\.naming\\..*",
            "javax\\.script\\..*",
            "java\\.nio\\.channels\\.(Server|Asynchronous)?(Socket|Datagram|Multicast).*",
            "java\\.io\\.Object(Input|Output)Stream.*",
            "java\\.beans\\.XML.*",
            "java\\.lang\\.(ProcessBuilder|Process|ProcessHandle|ClassLoader)",
            "java\\.lang\\.reflect\\.(Method|Constructor|Proxy)",
            "sun\\..*|jdk\\.internal\\..*|com\\.sun\\..*",
            "com\\.fasterxml\\.jackson\\.(databind|annotation)\\..*"));

    /** Methods of harmless types that no class may call. */
    private static final Set<String> CALLS = Set.of(
            "java.lang.Runtime.exec",
            "java.lang.Runtime.load",
            "java.lang.Runtime.loadLibrary",
            "java.lang.System.load",
            "java.lang.System.loadLibrary",
            "java.lang.Class.forName",
            "java.util.ServiceLoader.load");

    private final Checked module;

    public Doors(Checked module) {
        this.module = module;
    }

    /** Returns who opens what, in order. */
    public List<String> open() {
        Set<String> open = new TreeSet<>();
        for (JavaClass type : module.classes()) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType().getName())
                    .filter(name -> TYPES.matcher(name).matches())
                    .forEach(name -> open.add(type.getName() + " names " + name));
            type.getCodeUnitAccessesFromSelf().stream()
                    .map(call -> call.getTargetOwner().getName() + "." + call.getName())
                    .filter(CALLS::contains)
                    .forEach(name -> open.add(type.getName() + " calls " + name));
            type.getCodeUnits().stream()
                    .filter(unit -> unit.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.NATIVE))
                    .map(JavaCodeUnit::getFullName)
                    .forEach(name -> open.add(name + " is native"));
        }
        return List.copyOf(open);
    }
}
