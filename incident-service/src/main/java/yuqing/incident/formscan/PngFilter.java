package yuqing.incident.formscan;

import java.io.IOException;

/// The filters of a PNG's rows (ISO/IEC 15948, 9.2), which PDF has taken over: each byte is stated
/// as its difference from those to the left and above.
final class PngFilter {

  private PngFilter() {}

  /// @param row is changed to what it was before the filter
  /// @param above the row before it, zeros for the first
  /// @param pixelBytes how far to the left the same sample of the neighbour is
  static void undo(int filter, byte[] row, byte[] above, int pixelBytes) throws IOException {
    if (filter < 0 || filter > 4) {
      throw new IOException("no such filter: " + filter);
    }
    for (int i = 0; filter != 0 && i < row.length; i++) {
      int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xFF;
      int up = above[i] & 0xFF;
      int corner = i < pixelBytes ? 0 : above[i - pixelBytes] & 0xFF;
      int predicted =
          switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            default -> paeth(left, up, corner);
          };
      row[i] = (byte) (row[i] + predicted);
    }
  }

  /// The neighbour that is nearest to where the three of them point.
  private static int paeth(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
