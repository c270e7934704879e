package gatewire.stack.source;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads the classes of a program before those of the same names that this JVM already has: another
 * version of the program may be on its class path.
 */
final class ProgramLoader extends URLClassLoader {

  ProgramLoader(URL[] urls, ClassLoader parent) {
    super("program", urls, parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known == null && findResource(name.replace('.', '/') + ".class") != null) {
        known = findClass(name);
      }
      if (known == null) {
        return super.loadClass(name, resolve);
      }
      if (resolve) {
        resolveClass(known);
      }
      return known;
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }
}
