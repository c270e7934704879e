package gatewire;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Visits the methods of one file, including those of nested, local and anonymous classes. */
final class MethodScanner extends TreeScanner<Void, Void> {

  private final CompilationUnitTree file;
  private final SourcePositions positions;
  private final Consumer<ParsedMethod> found;
  private final Deque<ClassTree> enclosing = new ArrayDeque<>();

  MethodScanner(CompilationUnitTree file, SourcePositions positions, Consumer<ParsedMethod> found) {
    this.file = file;
    this.positions = positions;
    this.found = found;
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    enclosing.push(type);
    super.visitClass(type, unused);
    enclosing.pop();
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    boolean constructor = method.getName().contentEquals("<init>");
    found.accept(
        new ParsedMethod(
            Path.of("").toAbsolutePath().relativize(Path.of(file.getSourceFile().toUri())),
            (constructor ? enclosing.element().getSimpleName() : method.getName()).toString(),
            lines(method),
            method.getParameters().size(),
            overrides(method) || constructor && isCanonical(method)));
    return super.visitMethod(method, unused);
  }

  /** Counts the lines from the first annotation to the closing brace, without Javadoc. */
  private long lines(MethodTree method) {
    LineMap lines = file.getLineMap();
    return lines.getLineNumber(positions.getEndPosition(file, method))
        - lines.getLineNumber(positions.getStartPosition(file, method))
        + 1;
  }

  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  /** Returns whether the constructor has the parameters of its record's header. */
  private boolean isCanonical(MethodTree constructor) {
    ClassTree type = enclosing.element();
    long components =
        type.getMembers().stream()
            .filter(member -> member instanceof VariableTree)
            .map(VariableTree.class::cast)
            .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
            .count();
    return type.getKind() == Tree.Kind.RECORD && constructor.getParameters().size() == components;
  }
}
