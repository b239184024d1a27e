package org.zhenlian.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZhenlianTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reprot                             | no command "reprot"                | Did you mean "report"?
            xyzzy                              | no command "xyzzy"                 | The commands are report, dossier, check, convert, table, help, version.
            report --scpe 14                   | report has no option --scpe        | Did you mean "--scope"?
            convert --chain x a b              | convert has no option --chain      | Its options are
            report --chain                     | --chain needs a value              | Write --chain ID-or-name.
            convert --force=yes a b            | --force takes no value             | Write --force alone.
            report --lang en --lang zh         | --lang stands twice                | Give it once.
            report --format jsn                | --format cannot be "jsn"           | Did you mean "json"?
            report --lang fr                   | --lang cannot be "fr"              | Write en or zh.
            report --charset UTF9              | no encoding "UTF9"                 | For example UTF-8
            report sample more                 | too much: "more"                   | Usage: java -jar zhenlian.jar report [ATLAS]
            check                              | check needs ATLAS                  | Usage:
            convert sample                     | convert needs ATLAS TARGET         | Usage:
            help reprot                        | no command "reprot"                | Did you mean "report"?
            check sampel                       | no file or folder "sampel"         | Did you mean "sample"?
            report no/such/file                | no file or folder "no/such/file"   | Name a .json file, a folder
            report --chain glasware            | no chain, town or product          | Did you mean "glassware
            report --chain qixian-glasswear    | no chain, town or product          | Did you mean "qixian-glassware"
            report --scope qixain              | no region or town "qixain"         | Did you mean "qixian"
            report --scope 110000              | nothing in atlas jinzhong lies     | For example
            report --scope 000000              | not a GB/T 2260 region code        | Write six digits
            """)
    void usageError_anyKind_saysWhatAndAdvises(String words, String message, String advice) {
        Run run = Run.of((Object[]) words.split(" "));
        assertEquals(Zhenlian.USAGE, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("zhenlian: "), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertTrue(run.err().contains(advice), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void help_always_namesEveryCommand(String word) {
        Run run = Run.of(word);
        assertEquals(Zhenlian.OK, run.code());
        Zhenlian.commands().forEach(c -> assertTrue(run.out().contains("  " + c.name()), c.name()));
    }

    @Test
    void help_ofACommand_namesItsOptions() {
        for (Command command : Zhenlian.commands()) {
            Run run = Run.of("help", command.name());
            assertEquals(run.out(), Run.of(command.name(), "--help").out());
            command.options().forEach(o -> assertTrue(run.out().contains("  " + o.form()), o.form()));
        }
    }

    @Test
    void version_always_namesTheProgram() {
        assertTrue(Run.of("version").out().startsWith("zhenlian "));
        assertEquals(Run.of("version"), Run.of("--version"));
    }

    @Test
    void arguments_garbledByTheLocale_adviseTheLocale() {
        for (String option : new String[] {"--chain", "--scope"}) {
            assertTrue(Run.of("report", option, "\uFFFD\uFFFD").err().contains("LC_ALL=C.UTF-8"));
        }
    }

    @Test
    void arguments_optionsAnywhereAndWithEquals_meanTheSame() {
        String expected = Run.of("report", "sample", "--chain", "glassware", "--scope", "140727")
                .out();
        assertEquals(expected, Run.of("--chain=glassware", "--scope=祁县").out());
        assertEquals(
                expected,
                Run.of("report", "--scope", "1407 27".replace(" ", ""), "--chain", "玻璃器皿产业链", "--", "sample")
                        .out());
    }
}
