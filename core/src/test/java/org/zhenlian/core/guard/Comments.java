package org.zhenlian.core.guard;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds public types and members without a comment, and parameters that a comment leaves out.
 *
 * <p>A comment that begins with "Returns" needs no {@code @return}; an overriding method may go without. That comments are
 * well-formed is checked by the compiler's doclint.
 */
public final class Comments {
    private final Checked module;
    private final Set<String> missing = new TreeSet<>();

    public Comments(Checked module) {
        this.module = module;
    }

    /** Returns what is missing, by type and member. */
    public List<String> missing() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(module.sources("src/main/java"));
            if (!sources.iterator().hasNext()) {
                return List.of();
            }
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(trees).scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(missing);
    }

    /** Visits what callers can see; bodies and what is not visible are skipped. */
    private final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees trees;

        Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isVisible(type.getModifiers())) {
                return null;
            }
            boolean record = type.getKind() == Tree.Kind.RECORD;
            Stream<VariableTree> components = type.getMembers().stream()
                    .filter(m -> record && m instanceof VariableTree)
                    .map(VariableTree.class::cast)
                    .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC));
            check(name(), components.map(v -> v.getName().toString()).toList());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            if (isVisible(method.getModifiers()) && !overrides) {
                boolean compact = method.getName().contentEquals("<init>") && isCompact();
                List<String> parameters = compact
                        ? List.of()
                        : method.getParameters().stream()
                                .map(v -> v.getName().toString())
                                .toList();
                check(name() + "." + method.getName(), parameters);
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void nothing) {
            boolean constant = !isComponent(field) && isVisible(field.getModifiers());
            if (constant && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                check(name() + "." + field.getName(), List.of());
            }
            return null;
        }

        private boolean isComponent(VariableTree field) {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        /** The canonical constructor of a record: the record's comment has the parameters. */
        private boolean isCompact() {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD
                    && trees.getDocCommentTree(getCurrentPath()) != null
                    && parameters(trees.getDocCommentTree(getCurrentPath())).isEmpty();
        }

        private boolean isVisible(ModifiersTree modifiers) {
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            boolean member = owner.getKind() == Tree.Kind.INTERFACE;
            return member && !modifiers.getFlags().contains(Modifier.PRIVATE)
                    || modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED);
        }

        private String name() {
            String name = "";
            for (Tree tree : getCurrentPath()) {
                if (tree instanceof ClassTree type) {
                    name = type.getSimpleName() + (name.isEmpty() ? "" : "." + name);
                }
            }
            return getCurrentPath().getCompilationUnit().getPackageName() + "." + name;
        }

        private void check(String what, List<String> parameters) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment == null || comment.getFullBody().isEmpty()) {
                missing.add(what + " has no comment");
                return;
            }
            Set<String> told = parameters(comment);
            parameters.stream()
                    .filter(p -> !told.contains(p))
                    .forEach(p -> missing.add(what + " does not tell its parameter " + p));
        }

        private static Set<String> parameters(DocCommentTree comment) {
            return comment.getBlockTags().stream()
                    .filter(t -> t.getKind() == DocTree.Kind.PARAM)
                    .map(t -> ((ParamTree) t).getName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
