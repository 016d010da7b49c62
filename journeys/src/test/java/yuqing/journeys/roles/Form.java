package yuqing.journeys.roles;

/// An upload: a form whose one part `file` is a text.
final class Form {

  static final String MEDIA_TYPE = "multipart/form-data";

  private static final String BOUNDARY = "form-of-the-role-matrix";

  private Form() {}

  static String contentType() {
    return MEDIA_TYPE + "; boundary=" + BOUNDARY;
  }

  static String of(String text) {
    var head = "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"";
    return "--%s\r\n%s\r\n\r\n%s\r\n--%s--\r\n".formatted(BOUNDARY, head, text, BOUNDARY);
  }
}
