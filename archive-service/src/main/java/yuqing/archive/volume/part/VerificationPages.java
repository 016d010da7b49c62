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
    out.fact("末条校验值", head.hash().hex());
    out.markup(
        "<p><img alt=\"\" style=\"width: 38mm\" src=\"%s\"/></p>"
            .formatted(QrImage.dataUri(text(printed))));
    out.line("二维码的内容是上面三项。核验的办法：");
    out.line("一、下载本事件的案卷包，按包内“如何核验”的说明运行核验命令。不需要联网；证书要从案卷包以外取得。");
    out.line("二、比对：案卷包的清单所载的条数和末条校验值应与上面相同，清单所载的本卷校验值应与本文件的相同。");
    out.line("三、不用本系统：按同一份说明，用通用的校验工具逐项核对。");
    out.line("以后另有记录入档的，条数会增加，末条也随之不同；本卷所印的末条仍在链中，位置不变。");
  }

  private static String text(VolumeCase printed) {
    var head = printed.snapshot().head();
    return "yuqing:dossier:%s:%d:%s".formatted(head.incident(), head.length(), head.hash().hex());
  }
}
