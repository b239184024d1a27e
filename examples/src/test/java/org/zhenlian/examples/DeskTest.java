package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.Atlases;

/** The start script, and that README's sessions are compared in earnest. */
class DeskTest {
    @Test
    void session_withStartScript_needsNoImports() {
        String session = """
                jshell> var glass = Chain.of(Atlases.sample(), "祁县玻璃器皿")
                glass ==> %s
                jshell> glass.gaps().list().get(0)
                $2 ==> %s
                jshell> for (var kind : GapKind.values()) {
                   ...>   if (kind == GapKind.SHORT) System.out.println(kind.names().zh());
                   ...> }
                弱项""";
        Chain glass = Chain.of(Atlases.sample(), "qixian-glassware");
        assertEquals(session.formatted(glass, glass.gaps().list().get(0)), Desk.type(session));
    }

    @Test
    void session_error_isShown() {
        assertTrue(Desk.type("jshell> noSuchThing()\n").contains("cannot find symbol"));
    }

    @Test
    void block_anyStatement_runsOrTellsWhatFailed() {
        assertEquals("3\n", Desk.run("var x = \"abc\"\n    .strip()\n    .length();\nSystem.out.println(x);\n"));
        assertThrows(AssertionError.class, () -> Desk.run("noSuchThing();\n"));
        assertThrows(AssertionError.class, () -> Desk.run("throw new IllegalStateException();\n"));
        assertThrows(AssertionError.class, () -> Desk.run("System.out.println(\n"));
    }

    @Test
    void readme_blocks_areFoundWithTheirOutput() {
        Readme readme =
                new Readme(List.of("```java", "a;", "```", "", "```text", "1", "```", "", "", "```sh", "ls", "```"));
        assertEquals(List.of(new Readme.Block("java", 1, "a;\n", "1\n")), readme.blocks("java"));
        assertEquals(List.of(new Readme.Block("sh", 10, "ls\n", "")), readme.blocks("sh"));
    }

    @Test
    void readme_output_mayLeaveLinesOut() {
        assertTrue(Readme.matches("a\n...\nd\n", "a\nb\nc\nd\n"));
        assertTrue(Readme.matches("a\n...\n", "a\n"));
        assertFalse(Readme.matches("a\n...\nd\n", "a\nb\nc\n"));
        assertFalse(Readme.matches("a\n", "a\nb\n"));
    }
}
