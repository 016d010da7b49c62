package yuqing.verifier.json;

import java.io.IOException;

/// A document, or a part of one, is not as it has to be. Its message is for the user, and repeats
/// nothing of the document.
public final class InvalidJson extends IOException {
  private static final long serialVersionUID = 1L;

  public InvalidJson(String message) {
    super(message);
  }
}
