package yuqing.incident.formscan;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// An image of a PDF in the code of fax machines (`CCITTFaxDecode`, group 4), in which copiers put
/// black and white pages. It is read as the TIFF that it would be with a head.
record FaxImage(int width, int height, boolean blackIsOne) {

  /// A page has some hundred kilobytes.
  private static final int MOST_BYTES = 4_000_000;

  private static final int GROUP_4 = 4;
  private static final int WHITE_IS_ZERO = 0;
  private static final int BLACK_IS_ZERO = 1;

  /// The types of fields. Little end first, a short one has its value where a long one has.
  private static final short SHORT = 3;

  private static final short LONG = 4;
  private static final int FIELDS = 8;
  private static final int HEAD_BYTES = 8 + 2 + FIELDS * 12 + 4;

  Optional<GreyPicture> read(FilePiece data) {
    if (data.length() > MOST_BYTES || width < 1 || height < 1) {
      return Optional.empty();
    }
    var whole =
        new SequenceInputStream(new ByteArrayInputStream(head(data.length())), data.input());
    return ImageFile.read("tiff", new MemoryCacheImageInputStream(whole));
  }

  /// In the order of their numbers, as TIFF demands.
  private byte[] head(int length) {
    var bytes = new byte[HEAD_BYTES];
    var head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) FIELDS);
    field(head, 256, LONG, width);
    field(head, 257, LONG, height);
    field(head, 258, SHORT, 1); // bits of a sample
    field(head, 259, SHORT, GROUP_4);
    field(head, 262, SHORT, blackIsOne ? BLACK_IS_ZERO : WHITE_IS_ZERO);
    field(head, 273, LONG, HEAD_BYTES); // where the only strip begins
    field(head, 278, LONG, height); // its rows
    field(head, 279, LONG, length);
    head.putInt(0); // no other page
    return bytes;
  }

  private static void field(ByteBuffer head, int number, short type, int value) {
    head.putShort((short) number).putShort(type).putInt(1).putInt(value);
  }
}
