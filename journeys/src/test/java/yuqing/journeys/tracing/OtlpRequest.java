package yuqing.journeys.tracing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads an `ExportTraceServiceRequest` of OTLP: only spans and their services. Field numbers are
/// those of opentelemetry-proto.
final class OtlpRequest {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private OtlpRequest() {}

  static List<SpanSeen> spans(byte[] request) {
    var spans = new ArrayList<SpanSeen>();
    for (var resourceSpans : all(request, 1)) {
      var service = serviceName(resourceSpans);
      for (var scopeSpans : all(resourceSpans, 2)) {
        all(scopeSpans, 2).forEach(span -> spans.add(span(service, span)));
      }
    }
    return spans;
  }

  private static SpanSeen span(String service, byte[] span) {
    return new SpanSeen(
        service,
        text(first(span, 5)),
        id(first(span, 1)),
        id(first(span, 2)),
        id(first(span, 4)),
        all(span, 13).stream().map(link -> id(first(link, 1))).toList());
  }

  private static String serviceName(byte[] resourceSpans) {
    for (var attribute : all(first(resourceSpans, 1), 1)) {
      if (text(first(attribute, 1)).equals("service.name")) {
        return text(first(first(attribute, 2), 1));
      }
    }
    return "";
  }

  private static byte[] first(byte[] message, int number) {
    var found = all(message, number);
    return found.isEmpty() ? new byte[0] : found.getFirst();
  }

  /// The fields of that number, each a text, an id or a message in turn.
  private static List<byte[]> all(byte[] message, int number) {
    var found = new ArrayList<byte[]>();
    var in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      long tag = varint(in);
      switch ((int) (tag & 7)) {
        case VARINT -> varint(in);
        case FIXED64 -> in.getLong();
        case FIXED32 -> in.getInt();
        case BYTES -> {
          var bytes = new byte[(int) varint(in)];
          in.get(bytes);
          if (tag >> 3 == number) {
            found.add(bytes);
          }
        }
        default -> throw new IllegalArgumentException("no such wire type in " + tag);
      }
    }
    return found;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte part = in.get();
      value |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number too long");
  }

  private static String id(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
