package org.zhenlian.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhenlian.core.text.NearMiss;

/** What was typed after a command: operands, and options as {@code --name value} or {@code --name=value}, in any order. */
final class Arguments {
    private final Command command;
    private final List<String> operands = new ArrayList<>();
    private final Map<Option, String> options = new EnumMap<>(Option.class);

    private Arguments(Command command) {
        this.command = command;
    }

    /** Returns the words as the command's arguments; throws UsageException if it does not take them. */
    static Arguments parse(Command command, List<String> words) {
        Arguments arguments = new Arguments(command);
        Iterator<String> rest = words.iterator();
        boolean literal = false;
        while (rest.hasNext()) {
            String word = rest.next();
            if (!literal && word.equals("--")) {
                literal = true;
            } else if (!literal && word.startsWith("-") && word.length() > 1) {
                arguments.option(word, rest);
            } else {
                arguments.operands.add(word);
            }
        }
        if (arguments.operands.size() > command.most()) {
            throw new UsageException(
                    "too much: \"" + arguments.operands.get(command.most()) + "\"",
                    "Usage: " + HelpCommand.usage(command));
        }
        return arguments;
    }

    private void option(String word, Iterator<String> rest) {
        int equals = word.indexOf('=');
        Option option = known(equals < 0 ? word : word.substring(0, equals));
        if (option.takesValue() && equals < 0 && !rest.hasNext()) {
            throw new UsageException(option + " needs a value", "Write " + option.form() + ".");
        }
        if (!option.takesValue() && equals >= 0) {
            throw new UsageException(option + " takes no value", "Write " + option + " alone.");
        }
        String value = !option.takesValue() ? "" : equals < 0 ? rest.next() : word.substring(equals + 1);
        if (options.put(option, value) != null) {
            throw new UsageException(option + " stands twice", "Give it once.");
        }
    }

    private Option known(String word) {
        List<Option> known = Arrays.stream(Option.values())
                .filter(o -> command.options().contains(o) || o == Option.STACKTRACE || o == Option.HELP)
                .toList();
        List<String> words = known.stream().map(Option::toString).toList();
        String wanted = word.equals("-h") ? "--help" : word;
        return known.stream()
                .filter(o -> o.toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        command.name() + " has no option " + word,
                        NearMiss.hint(word, words, "Its options are " + String.join(", ", words) + ".")));
    }

    /** Returns an operand; throws UsageException if it was not given. */
    String operand(int index) {
        if (index >= operands.size()) {
            throw new UsageException(
                    command.name() + " needs " + command.operands(), "Usage: " + HelpCommand.usage(command));
        }
        return operands.get(index);
    }

    /** Returns an operand, or something else if it was not given. */
    String operandOr(int index, String otherwise) {
        return index < operands.size() ? operands.get(index) : otherwise;
    }

    /** Tells whether an option was given. */
    boolean has(Option option) {
        return options.containsKey(option);
    }

    /** Returns the value of an option, if it was given. */
    Optional<String> value(Option option) {
        return Optional.ofNullable(options.get(option));
    }

    /** Returns the value of an option that must be one of some words, the first of which is the default. */
    String choice(Option option, String... words) {
        String value = options.getOrDefault(option, words[0]);
        if (!List.of(words).contains(value)) {
            String all = String.join(" or ", words);
            throw new UsageException(
                    option + " cannot be \"" + value + "\"",
                    NearMiss.hint(value, List.of(words), "Write " + all + "."));
        }
        return value;
    }
}
