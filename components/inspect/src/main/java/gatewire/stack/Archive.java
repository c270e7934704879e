package gatewire.stack;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of files that a program hands over with a resource, a function's code for example.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/assets-archives/">Assets and archives</a>
 */
public sealed interface Archive extends AssetOrArchive {

  /**
   * A folder, or a .zip, .tar or .tar.gz file, of this machine; a relative path starts at the
   * project's folder.
   */
  record File(String path) implements Archive {}

  /** Files and folders by their name within the archive. */
  record Assets(Map<String, AssetOrArchive> entries) implements Archive {
    public Assets {
      entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }
  }

  /** An archive behind a URI. */
  record Remote(String uri) implements Archive {}
}
