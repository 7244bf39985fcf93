"""A fix in a real editor: Neovim without a screen."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.heavy
NEOVIM = shutil.which("nvim")
TEXT = "“😀” é: the harbour wall was was mended.\r\n\r\nThey met in the the hall.\r\n"
# Asks for the fixes of every diagnostic, one by one from the last, and applies the one that is preferred.
SCRIPT = """
local ok, problem = pcall(function()
local command = { PYTHON, "-m", "newslint", "server" }
local client = vim.lsp.start_client({ name = "newslint", cmd = command, root_dir = vim.fn.getcwd() })
local function doubled()
  return vim.tbl_filter(function(one) return one.code == "typos/doubled-word" end, vim.diagnostic.get(0))
end
vim.lsp.buf_attach_client(0, client)
local wanted = function() return #vim.diagnostic.get(0) > 0 end
if not vim.wait(20000, wanted, 50) then print("no diagnostics") vim.cmd("cquit") end
local server = vim.lsp.get_client_by_id(client)
for _ = 1, 5 do
  local found = doubled()
  if #found == 0 then break end
  local one = found[1]
  -- Byte columns, as older versions of the editor send them back: the server must not edit by them.
  local first = { line = one.lnum, character = one.col }
  local range = { start = first, ["end"] = { line = one.end_lnum, character = one.end_col } }
  local told = { range = range, message = one.message, code = one.code, data = one.user_data.lsp.data }
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(0),
    range = range,
    context = { diagnostics = { told } },
  }
  local answer = server.request_sync("textDocument/codeAction", params, 10000, 0)
  for _, action in ipairs(answer.result or {}) do
    if action.isPreferred then vim.lsp.util.apply_workspace_edit(action.edit, server.offset_encoding) break end
  end
  vim.wait(3000, function() return #doubled() < #found end, 50)
end
vim.cmd("write")
end)
if not ok then io.stderr:write(tostring(problem)) vim.cmd("cquit") end
vim.cmd("qall!")
"""


@pytest.mark.skipif(NEOVIM is None, reason="no Neovim here")
def test_neovim_applies_a_fix_exactly(tmp_path: Path) -> None:
    assert NEOVIM is not None
    article = tmp_path / "a.txt"
    article.write_bytes(TEXT.encode())
    script = tmp_path / "fix.lua"
    script.write_text(SCRIPT.replace("PYTHON", repr(sys.executable)), encoding="utf-8")
    command = [NEOVIM, "--headless", "--clean", str(article), "-c", f"luafile {script}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert article.read_bytes().decode() == TEXT.replace("was was", "was").replace("the the", "the")
