package dev.roundtrip.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Steps translate and do nothing else: one plain statement each. */
class GlueIsThinTest {
    private static final Path GLUE = Path.of("src/test/java/dev/roundtrip/acceptance");

    @Test
    void each_step_is_one_statement() throws IOException {
        List<String> fat = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (CompilationUnitTree unit : parsed()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    if (isStep(method)) {
                        steps.add(method.getName().toString());
                        if (!isThin(method)) {
                            fat.add(unit.getSourceFile().getName() + ": " + method.getName()
                                    + " does more than hand on: move it to the people package.");
                        }
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit, null);
        }
        assertThat(steps).isNotEmpty();
        assertThat(fat).isEmpty();
    }

    private static boolean isStep(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(List.of("Given", "When", "Then", "And", "But")::contains);
    }

    private static boolean isThin(MethodTree method) {
        List<? extends StatementTree> statements = method.getBody().getStatements();
        return statements.size() == 1
                && statements.get(0) instanceof ExpressionStatementTree
                && !statements.get(0).toString().contains("->");
    }

    private static Iterable<? extends CompilationUnitTree> parsed() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.list(GLUE)) {
            List<File> steps = files.filter(file -> file.toString().endsWith("Steps.java"))
                    .map(Path::toFile)
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromFiles(steps));
            return task.parse();
        }
    }
}
