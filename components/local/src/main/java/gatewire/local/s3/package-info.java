/**
 * The embedded S3: a small object store in a folder, which supports the S3 operations that API
 * Gateway integrations commonly use. Its input and output are plain values; it contains no server.
 */
@NullMarked
package gatewire.local.s3;

import org.jspecify.annotations.NullMarked;
