// Reads a JSON array of LaTeX formulas on standard input; prints a JSON array of KaTeX's complaints, null for none.
const katex = require(process.argv[2]);
const formulas = JSON.parse(require("fs").readFileSync(0, "utf8"));
const complaint = (formula) => {
  try {
    katex.renderToString(formula, { displayMode: true, throwOnError: true, strict: "error" });
    return null;
  } catch (error) {
    return error.message;
  }
};
console.log(JSON.stringify(formulas.map(complaint)));
