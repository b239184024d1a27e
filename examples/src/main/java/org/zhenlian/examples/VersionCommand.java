package org.zhenlian.examples;

import java.util.Optional;
import java.util.Set;

/** {@code version}: which zhenlian this is, and on which Java it runs. */
final class VersionCommand implements Command {
    @Override
    public String name() {
        return "version";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public String help() {
        return "which zhenlian this is, and on which Java it runs";
    }

    @Override
    public int most() {
        return 0;
    }

    @Override
    public Set<Option> options() {
        return Set.of();
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String version = Optional.ofNullable(Zhenlian.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        console.out().println("zhenlian " + version + ", Java " + Runtime.version());
        return Zhenlian.OK;
    }
}
