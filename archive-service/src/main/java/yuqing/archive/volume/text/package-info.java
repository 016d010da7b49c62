/// How texts of any length are parted and compared for a paper.
package yuqing.archive.volume.text;
