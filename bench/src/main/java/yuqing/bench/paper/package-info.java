/// `./suite bench paper`: forms and dossiers a second, beside the renderer alone and Chromium.
/// Start reading at [PaperBench].
package yuqing.bench.paper;
