# Makes the reference values beside this file: run "Rscript references.R" in this folder.
# Made with R 4.2.2 and igraph 1.3.5.
suppressMessages(library(igraph))
set.seed(20140731)
num <- function(x) sprintf("%.17g", x)
rows <- lapply(list(c(8, 12, 2), c(15, 40, 3), c(30, 60, 2), c(10, 9, 4), c(50, 200, 5), c(6, 30, 2)), function(k) {
  label <- sample(letters[1:k[3]], k[1], replace = TRUE)
  from <- sample(k[1], k[2], replace = TRUE); to <- sample(k[1], k[2], replace = TRUE)
  g <- graph_from_edgelist(cbind(from, to), directed = TRUE)
  g <- add_vertices(g, k[1] - vcount(g))
  r <- assortativity_nominal(g, factor(label), directed = TRUE)
  crossing <- label[from] != label[to]
  unit <- ceiling(seq_len(k[1]) / 2) # nodes 1 and 2 are of unit 1, and so on
  data.frame(labels = paste(label, collapse = " "), ties = paste(from, to, sep = ">", collapse = " "),
             assortativity = num(r), ei = num(mean(crossing) - mean(!crossing)),
             exposure = num(mean(tapply(crossing, unit[from], mean))))
})
write.csv(do.call(rbind, rows), "mixing.csv", row.names = FALSE, quote = FALSE)
