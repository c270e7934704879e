package gatewire.stack;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of files that a program attaches to a resource, for example a function's code.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/assets-archives/">Assets and archives</a>
 */
public sealed interface Archive extends AssetOrArchive {

  /**
   * A local folder or a local .zip, .tar or .tar.gz file. A relative path starts at the project's
   * folder.
   */
  record File(String path) implements Archive {}

  /** Files and folders by their names within the archive. */
  record Assets(Map<String, AssetOrArchive> entries) implements Archive {
    public Assets {
      entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }
  }

  /** An archive that Pulumi downloads from a URI. */
  record Remote(String uri) implements Archive {}
}
