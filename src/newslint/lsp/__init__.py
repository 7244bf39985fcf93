"""The language server: findings in an editor as the article is typed (extra: newslint[lsp])."""
