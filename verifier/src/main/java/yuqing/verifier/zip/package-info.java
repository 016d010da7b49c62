/// Reads zip files that somebody else made: strictly, in bounded memory, and nothing to the disk.
package yuqing.verifier.zip;
