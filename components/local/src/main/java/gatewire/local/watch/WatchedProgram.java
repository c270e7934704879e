package gatewire.local.watch;

import gatewire.stack.source.ProgramLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The program in {@code src/main}: compiles it, and runs code with the classes of one version. */
public final class WatchedProgram {

  private static final Path JAVA = Path.of("src", "main", "java");
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path POM = Path.of("pom.xml");
  private static final String CUSTOM_BUILD =
      "pom.xml configures a <build>, so src/ is not compiled here: start again after a change";

  private final Path project;
  private final Optional<ProgramCompiler> compiler;
  private final ClassFolders folders;

  /**
   * @param project the folder of the pom
   * @param classFolder the folder for compiled classes
   * @param built the folder of the classes that are served first
   * @param release the version of Java that the program is compiled for
   */
  public WatchedProgram(Path project, Path classFolder, Path built, String release) {
    this.project = project;
    this.folders = new ClassFolders(classFolder, built);
    this.compiler = problem().isPresent() ? Optional.empty() : ProgramCompiler.find(release);
  }

  /** Returns the folder with the program's files. */
  public static Path sources(Path project) {
    return project.resolve("src").resolve("main");
  }

  /** Returns the reason why changes in {@code src/} are not compiled; empty if they are. */
  public Optional<String> problem() {
    try {
      Path pom = project.resolve(POM);
      if (Files.exists(pom) && Files.readString(pom).contains("<build>")) {
        return Optional.of(CUSTOM_BUILD);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ProgramCompiler.isPresent() ? Optional.empty() : Optional.of(ProgramCompiler.missing());
  }

  /** Compiles the program once, so that the compiler is warm, and serves the same classes. */
  public void warmUp() {
    try {
      if (compiler.isPresent()) {
        folders.serve(compile());
      }
    } catch (RejectedReload e) {
      // A file was saved half-way since the build. The first reload reports it.
    }
  }

  /** Returns the files in {@code src/main} that were saved after a build had started. */
  public Set<Path> savedAfter(Path stamp) {
    Set<Path> saved = new TreeSet<>();
    if (Files.exists(stamp)) {
      try (Stream<Path> files = Files.walk(sources(project))) {
        FileTime built = Files.getLastModifiedTime(stamp);
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
            saved.add(file);
          }
        }
      } catch (IOException | UncheckedIOException e) {
        // being renamed: the loop sees it
      }
    }
    return saved;
  }

  /**
   * Returns the classes of the program as it is now; compiles it if a file of it changed.
   *
   * @throws RejectedReload if it does not compile
   */
  public Version version(Set<Path> changed) throws RejectedReload {
    boolean isCurrent = changed.stream().noneMatch(file -> file.startsWith(sources(project)));
    return new Version(isCurrent ? folders.served() : compile());
  }

  private Path compile() throws RejectedReload {
    if (compiler.isEmpty()) {
      throw RejectedReload.ofCompilation(problem().stream().toList());
    }
    Path folder = folders.next();
    compiler.get().compile(project.resolve(JAVA), folder);
    ClassFolders.addResources(project.resolve(RESOURCES), folder);
    folders.keepTimes(folder);
    return folder;
  }

  /** The classes of the program at one time. */
  public final class Version {

    private final Path classes;

    private Version(Path classes) {
      this.classes = classes;
    }

    /**
     * Runs code whose context class loader has these classes. Each call has a new class loader, so
     * that the program's static state is fresh.
     */
    public <T> T with(Supplier<T> code) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(new ProgramLoader(List.of(classes)));
      try {
        return code.get();
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    /** Makes this the version that later versions are compared with. */
    public void serve() {
      folders.serve(classes);
    }
  }
}
