package gatewire.stack.source;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The class loader of one version of a program, with fresh static state. It loads the program's
 * classes before those of the same names that this JVM already has: another version of the program
 * may be on the class path.
 */
public final class ProgramLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  /**
   * @param folders the folders with the program's classes and resources
   */
  public ProgramLoader(List<Path> folders) {
    // Not the context class loader, which may know classes of files that were deleted since.
    super(
        "program",
        folders.stream().map(ProgramLoader::url).toArray(URL[]::new),
        ProgramLoader.class.getClassLoader());
  }

  private static URL url(Path folder) {
    try {
      return folder.toAbsolutePath().toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (findLoadedClass(name) == null
          && findResource(name.replace('.', '/') + ".class") != null) {
        return findClass(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    // By text, because comparing URLs may look up host names.
    Map<String, URL> all = new LinkedHashMap<>();
    Collections.list(findResources(name)).forEach(url -> all.put(url.toString(), url));
    Collections.list(super.getResources(name)).forEach(url -> all.putIfAbsent(url.toString(), url));
    return Collections.enumeration(all.values());
  }
}
