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

# Having a property or not: both ends, from, to and all ties; Newman's assortativity.
set.seed(20140801)
rows <- lapply(list(c(20, 60, .3), c(10, 12, .5), c(200, 900, .1), c(40, 50, .8)), function(k) {
  holds <- runif(k[1]) < k[3]
  from <- sample(k[1], k[2], replace = TRUE); to <- sample(k[1], k[2], replace = TRUE)
  g <- add_vertices(graph_from_edgelist(cbind(from, to), directed = TRUE), 0)
  g <- add_vertices(g, k[1] - vcount(g))
  data.frame(both = sum(holds[from] & holds[to]), from = sum(holds[from]), to = sum(holds[to]), ties = k[2],
             assortativity = num(assortativity_nominal(g, holds + 1, directed = TRUE)))
})
write.csv(do.call(rbind, rows), "binary.csv", row.names = FALSE, quote = FALSE)

# A true table of both ends as a machine of given sensitivity and specificity at either end shows it:
# observed = M P t(N); the correction must find P again by the inverse of both matrices.
set.seed(20140802)
rows <- lapply(1:4, function(i) {
  machine <- function(n) { m <- round(runif(4, c(30, 2, 1, 60), c(60, 9, 8, 200))); names(m) <- c("hits", "misses", "false", "rejections"); m }
  matrix_of <- function(m) matrix(c(m["hits"], m["misses"], m["false"], m["rejections"]) /
                                  rep(c(m["hits"] + m["misses"], m["false"] + m["rejections"]), each = 2), 2)
  a <- machine(); b <- machine()
  observed <- matrix(round(c(runif(1, 60, 90), runif(2, 40, 60), runif(1, 150, 300))), 2) # rows: from, yes then no
  p <- solve(matrix_of(a)) %*% (observed / sum(observed)) %*% t(solve(matrix_of(b)))
  r <- (sum(diag(p)) - sum(rowSums(p) * colSums(p))) / (1 - sum(rowSums(p) * colSums(p)))
  data.frame(t(as.vector(t(observed))), t(a), t(b), num(p[1, 1]), num(sum(p[1, ])), num(sum(p[, 1])), num(r))
})
table <- do.call(rbind, rows)
names(table) <- c("both", "fromOnly", "toOnly", "neither", "hits", "misses", "falseAlarms", "rejections",
                  "hitsTo", "missesTo", "falseAlarmsTo", "rejectionsTo", "trueBoth", "trueFrom", "trueTo", "assortativity")
write.csv(table, "corrected.csv", row.names = FALSE, quote = FALSE)
