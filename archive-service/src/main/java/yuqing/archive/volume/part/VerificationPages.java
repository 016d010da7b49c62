package yuqing.archive.volume.part;

import java.util.List;
import yuqing.archive.paper.QrImage;
import yuqing.archive.volume.part.TableColumns.Column;

/// The last part: what this paper has no part about, the head of the chain that it prints, and how
/// to check it.
public final class VerificationPages {

  private static final TableColumns LACKING =
      TableColumns.of(new Column("本卷没有的部分", 60), new Column("情况", 0));

  private VerificationPages() {}

  /// @param lacking of which nothing is on record
  public static void print(VolumeCase printed, List<VolumePart> lacking, PartWriter out) {
    for (var part : lacking) {
      out.row(LACKING, part.title(), part.none());
    }
    var head = printed.snapshot().head();
    out.line("本卷由记录编制：同样的记录，编出的文件逐字节相同。");
    out.fact("事件标识", head.incident());
    out.fact("记录条数", Long.toString(head.length()));
    out.fact("末条的 SHA-256", head.hash().hex());
    out.markup(
        "<p><img alt=\"\" style=\"width: 38mm\" src=\"%s\"/></p>"
            .formatted(QrImage.dataUri(text(printed))));
    out.line("二维码的内容是上面三项。核验的办法：");
    out.line("一、下载本事件的案卷包（bundle.zip），运行 ./suite verify 案卷包.zip --trust 证书文件。不需要联网；证书要从案卷包以外取得。");
    out.line(
        "二、比对：案卷包 manifest.json 中的 head 应与上面的条数和 SHA-256 相同；其中 dossier.pdf 的 SHA-256 应与本文件相同。");
    out.line("三、不用本系统：按案卷包中 HOW-TO-VERIFY.txt 的说明，用 sha256sum 逐项核对。");
    out.line("以后另有记录入档的，条数会增加，末条也随之不同；本卷所印的末条仍在链中，位置不变。");
  }

  private static String text(VolumeCase printed) {
    var head = printed.snapshot().head();
    return "yuqing:dossier:%s:%d:%s".formatted(head.incident(), head.length(), head.hash().hex());
  }
}
