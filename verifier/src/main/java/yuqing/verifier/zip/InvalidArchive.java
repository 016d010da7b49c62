package yuqing.verifier.zip;

import java.io.IOException;

/// A zip file, or one of the files in it, is not whole or not as a bundle's has to be. Its
/// message is for the user.
public final class InvalidArchive extends IOException {
  private static final long serialVersionUID = 1L;

  public InvalidArchive(String message) {
    super(message);
  }
}
